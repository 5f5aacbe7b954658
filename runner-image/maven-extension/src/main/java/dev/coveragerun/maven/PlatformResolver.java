package dev.coveragerun.maven;

import dev.coveragerun.maven.platform.Coordinates;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;

/** Fetches what a class path lacks from the repositories, mirrors and settings of the build. */
final class PlatformResolver {
  private final RepositorySystem repositories;
  private final RepositorySystemSession session;
  private final MavenProject project;

  PlatformResolver(
      RepositorySystem repositories, RepositorySystemSession session, MavenProject project) {
    this.repositories = repositories;
    this.session = session;
    this.project = project;
  }

  /** With all they depend on at run time; empty for none. */
  List<Artifact> resolve(Set<Coordinates> wanted) throws MojoExecutionException {
    if (wanted.isEmpty()) {
      return new ArrayList<>();
    }
    List<Dependency> dependencies =
        wanted.stream()
            .map(jar -> new DefaultArtifact(jar.groupId(), jar.artifactId(), "jar", jar.version()))
            .map(jar -> new Dependency(jar, "runtime"))
            .collect(Collectors.toList());
    // Without a root, as surefire does, so that optional dependencies stay out.
    CollectRequest collection = new CollectRequest(dependencies, null, remotes());
    try {
      return repositories
          .resolveDependencies(session, new DependencyRequest(collection, null))
          .getArtifactResults()
          .stream()
          .map(ArtifactResult::getArtifact)
          .collect(Collectors.toList());
    } catch (DependencyResolutionException e) {
      throw new MojoExecutionException(
          "the tests of "
              + project.getId()
              + " need "
              + wanted
              + ", which could not be fetched: "
              + e.getMessage(),
          e);
    }
  }

  /** A project's own come first; its plugins' repositories are where surefire has its engines. */
  private List<RemoteRepository> remotes() {
    List<RemoteRepository> remotes = new ArrayList<>(project.getRemoteProjectRepositories());
    for (RemoteRepository plugin : project.getRemotePluginRepositories()) {
      if (remotes.stream().noneMatch(known -> known.getId().equals(plugin.getId()))) {
        remotes.add(plugin);
      }
    }
    return remotes;
  }
}
