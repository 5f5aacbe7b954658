package dev.coveragerun.operator.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coveragerun.operator.core.run.Action;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  private static final String UID = "0b1c5f4e-6c8d-4c63-9f57-8f3f0f2a7c11";

  @Test
  void theSameRunAlwaysGivesTheSameNames() {
    assertThat(names("orders", UID).split(6, 1)).isEqualTo(names("orders", UID).split(6, 1));
    assertThat(names("orders", UID).split(6, 1)).matches("orders-[0-9a-f]{8}-s06-a1");
  }

  @Test
  void aRunCreatedAgainUnderTheSameNameSharesNoName() {
    Names first = names("orders", UID);
    Names second = names("orders", UID.replace('1', '2'));

    assertThat(second.prepare()).isNotEqualTo(first.prepare());
    assertThat(second.attempt(first.split(3, 1))).isEmpty();
  }

  @Test
  void anAttemptIsReadBackFromTheNameOfItsJob() {
    Names names = names("orders", UID);

    assertThat(names.attempt(names.split(256, 11))).contains(new Names.Attempt(256, 11));
    assertThat(names.attempt(names.split(1, 2))).contains(new Names.Attempt(1, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"prepare", "merge", "s1-a1", "s01-a", "s01-a1-x", "s9999-a1", ""})
  void whatIsNoAttemptIsNotReadAsOne(String rest) {
    Names names = names("orders", UID);

    assertThat(names.attempt(names.prepare().replace("prepare", rest))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a234567890b234567890c234567890d234567890",
        "a234567890b234567890c234567890d23456789-e234567890f234567890g234567890h234567890"
      })
  void noNameIsLongerThanALabelMayBe(String run) {
    Names names = names(run, UID);

    assertThat(names.split(256, 100)).hasSizeLessThanOrEqualTo(63).doesNotContain("--");
    assertThat(names.attempt(names.split(256, 100))).contains(new Names.Attempt(256, 100));
  }

  @Test
  void eachActionThatMakesAJobHasItsName() {
    Names names = names("orders", UID);

    assertThat(names.jobOf(new Action.Prepare())).contains(names.prepare());
    assertThat(names.jobOf(new Action.StartSplit(2, 3, 4))).contains(names.split(2, 3));
    assertThat(names.jobOf(new Action.Merge())).contains(names.merge());
    assertThat(names.jobOf(new Action.StopSplits())).isEmpty();
  }

  private static Names names(String run, String uid) {
    return Names.of(new RunOwner("shop", run, uid, Optional.empty(), Optional.empty()));
  }
}
