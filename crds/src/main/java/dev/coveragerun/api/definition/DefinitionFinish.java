package dev.coveragerun.api.definition;

import dev.coveragerun.api.v1alpha1.CoverageRunSpec;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the generator has no annotation for, or leaves out. */
final class DefinitionFinish implements CRDPostProcessor {
  /** The generator sorts columns by their path; people read them in this order. */
  private static final List<String> COLUMNS =
      List.of(
          "Succeeded", "Splits", "Tests", "Failed", "Line%", "Reason", "Age", "Workers", "Report");

  private static final Set<Class<?>> INT_OR_STRING = Set.of(IntOrString.class, Quantity.class);

  @Override
  public HasMetadata process(HasMetadata crd, String crdSpecVersion) {
    for (CustomResourceDefinitionVersion version :
        ((CustomResourceDefinition) crd).getSpec().getVersions()) {
      version
          .getAdditionalPrinterColumns()
          .sort(Comparator.comparing(column -> COLUMNS.indexOf(column.getName())));
      finish(version.getSchema().getOpenAPIV3Schema());
    }
    return crd;
  }

  private static void finish(JSONSchemaProps root) {
    JSONSchemaProps spec = root.getProperties().get("spec");
    JSONSchemaProps status = root.getProperties().get("status");
    root.setDescription(
        "One run of a project's test suite under the JaCoCo agent: planned into splits, run within"
            + " a budget, merged into one report with a verdict on its completeness.");
    root.setRequired(List.of("spec"));
    spec.setDescription("What is to be run.");
    status.setDescription("How far it is. Written by the operator alone.");
    // Items with a key: each at most once, and merged one by one on apply.
    keyed(spec, "splitOverrides", "split");
    keyed(status, "conditions", "type");
    keyed(status, "splitStatuses", "split");
    spec.getProperties().get("report").getProperties().get("formats").setXKubernetesListType("set");
    bound(spec, CoverageRunSpec.class);
    sayRulesOnce(root);
  }

  private static void keyed(JSONSchemaProps parent, String list, String key) {
    JSONSchemaProps schema = parent.getProperties().get(list);
    schema.setXKubernetesListType("map");
    schema.setXKubernetesListMapKeys(List.of(key));
  }

  /** The generator forgets the limits of what may be a number or a string. */
  private static void bound(JSONSchemaProps schema, Class<?> type) {
    for (Field field : type.getDeclaredFields()) {
      JSONSchemaProps property = schema.getProperties().get(field.getName());
      if (INT_OR_STRING.contains(field.getType())) {
        property.setMinimum(field.getAnnotation(Min.class).value());
        property.setMaximum(field.getAnnotation(Max.class).value());
        property.setMaxLength(field.getAnnotation(Size.class).max());
        property.setPattern(field.getAnnotation(Pattern.class).value());
      } else if (field.getType().isRecord()) {
        bound(property, field.getType());
      }
    }
  }

  /** The generator reads a record's rules twice, from the field and from the accessor. */
  private static void sayRulesOnce(JSONSchemaProps schema) {
    schema.setXKubernetesValidations(
        new ArrayList<>(new LinkedHashSet<>(schema.getXKubernetesValidations())));
    schema.getProperties().values().forEach(DefinitionFinish::sayRulesOnce);
    if (schema.getItems() != null) {
      sayRulesOnce(schema.getItems().getSchema());
    }
  }
}
