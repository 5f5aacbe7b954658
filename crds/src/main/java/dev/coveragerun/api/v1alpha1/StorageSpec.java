package dev.coveragerun.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Quantity;

/** Where the run keeps what it makes. */
public record StorageSpec(
    @Default("''")
        @Size(max = Bounds.MAX_NAME)
        @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
        @JsonPropertyDescription(
            "A claim that is there already and outlives the run; empty: the run makes one as the"
                + " other fields say, and it goes with the run.")
        String claimName,
    @Default("5Gi")
        @Min(1048576)
        @Max(1099511627776000.0)
        @Size(max = Bounds.MAX_QUANTITY)
        @Pattern(Bounds.BYTES)
        @JsonPropertyDescription("Size of the claim that the run makes, such as 5Gi.")
        Quantity size,
    @Default("''")
        @Size(max = Bounds.MAX_NAME)
        @Pattern(Bounds.OPTIONAL_OBJECT_NAME)
        @JsonPropertyDescription("Its storage class; empty: the cluster's default.")
        String storageClassName,
    @Default("ReadWriteOnce")
        @JsonPropertyDescription(
            "ReadWriteOnce keeps all pods of the run on one node. ReadWriteMany lets splits run on"
                + " several.")
        AccessMode accessMode) {

  /** How many nodes may mount the claim. */
  public enum AccessMode {
    @JsonProperty("ReadWriteOnce")
    READ_WRITE_ONCE,
    @JsonProperty("ReadWriteMany")
    READ_WRITE_MANY
  }
}
