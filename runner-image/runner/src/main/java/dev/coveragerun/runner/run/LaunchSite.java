package dev.coveragerun.runner.run;

import dev.coveragerun.runner.project.ModuleLayout;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What a worker's command line depends on beside the project and the settings.
 *
 * @param kit our own jars
 * @param java that runs it
 * @param modules how it starts on the module path; empty for the class path alone
 * @param slot number of the worker among those alive at once, from 1: stands for surefire's fork
 *     number wherever the build uses its placeholder
 * @param file where a class path file may be written
 * @param environment the supervisor's own
 */
record LaunchSite(
    WorkerKit kit,
    JavaInstallation java,
    Optional<ModuleLayout> modules,
    int slot,
    Path file,
    Map<String, String> environment) {}
