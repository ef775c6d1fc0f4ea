package org.uppsikt.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.uppsikt.domain.people.PersonId;

class KeyFileTest {

  private static final PasswordCost CHEAP = new PasswordCost(1, 64, 1);
  private static final PersonId ANNA = new PersonId(UUID.randomUUID());
  private static final PersonId BO = new PersonId(UUID.randomUUID());
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  @TempDir Path folder;
  private Path path;
  private KeyFile keys;
  private OpenResult.Opened opened;
  private RecoveryCode recovery;

  @BeforeEach
  void create() {
    path = folder.resolve("keys.json");
    keys = at(NOON);
    var created =
        (KeyFile.Creation.Created) keys.create(ANNA, "Anna Åkesson", "grön ö".toCharArray());
    opened = created.keys();
    recovery = created.recovery();
  }

  private KeyFile at(Instant moment) {
    Clock clock = Clock.fixed(moment, ZoneOffset.UTC);
    return new KeyFile(path, CHEAP, new SecureRandom(), clock);
  }

  private KeyChanges changes() {
    return new KeyChanges(keys, opened);
  }

  private OpenResult open(PersonId person, String password) {
    return keys.open(person, password.toCharArray());
  }

  private static String secret(OpenResult result) {
    assertThat(result).isInstanceOf(OpenResult.Opened.class);
    return String.valueOf(((OpenResult.Opened) result).master().filePassword());
  }

  private String filePassword() {
    return String.valueOf(opened.master().filePassword());
  }

  @Test
  void rightPassword_opensTheSameKey_alsoWhenTypedDecomposed() {
    assertThat(secret(open(ANNA, "grön ö"))).isEqualTo(filePassword()).hasSize(64);
    assertThat(secret(open(ANNA, "gro\u0308n o\u0308"))).isEqualTo(filePassword());
  }

  @Test
  void everyPasswordHandedOver_isWiped() {
    char[] right = "grön ö".toCharArray();
    char[] wrong = "gul ö".toCharArray();
    keys.open(ANNA, right);
    keys.open(ANNA, wrong);
    assertThat(right).containsOnly('\0');
    assertThat(wrong).containsOnly('\0');
  }

  @Test
  void createOverAnExistingFile_leavesIt() throws IOException {
    byte[] before = Files.readAllBytes(path);
    assertThat(keys.create(BO, "Bo", "x".toCharArray()))
        .isEqualTo(new KeyFile.Creation.AlreadyThere());
    assertThat(Files.readAllBytes(path)).isEqualTo(before);
  }

  @Test
  void noSecretStandsInTheFile() throws IOException {
    String text = Files.readString(path);
    assertThat(text)
        .doesNotContain("grön", filePassword(), Slot.base64(opened.master().copy()))
        .doesNotContain(recovery.printed());
    assertThat(folder).isDirectoryNotContaining("glob:**.{tmp,bak}");
  }

  @Test
  void wrongPasswords_costGrowingTime_andARestartDoesNotForgetThem() {
    for (int i = 0; i < 3; i++) {
      assertThat(open(ANNA, "fel")).isEqualTo(new OpenResult.WrongPassword(NOON));
    }
    assertThat(open(ANNA, "fel")).isEqualTo(new OpenResult.WrongPassword(NOON.plusSeconds(5)));
    keys = at(NOON.plusSeconds(4));
    assertThat(open(ANNA, "grön ö")).isEqualTo(new OpenResult.TooSoon(NOON.plusSeconds(5)));
    keys = at(NOON.plusSeconds(5));
    assertThat(open(ANNA, "fel")).isEqualTo(new OpenResult.WrongPassword(NOON.plusSeconds(15)));
    keys = at(NOON.plusSeconds(15));
    assertThat(secret(open(ANNA, "grön ö"))).isEqualTo(filePassword());
    assertThat(open(ANNA, "fel")).isEqualTo(new OpenResult.WrongPassword(NOON.plusSeconds(15)));
  }

  @Test
  void theWaitIsBounded_evenIfTheClockWasWrongOnce() {
    keys = at(NOON.plus(Duration.ofDays(4000)));
    for (int i = 0; i < 4; i++) {
      open(ANNA, "fel");
    }
    keys = at(NOON);
    assertThat(open(ANNA, "grön ö"))
        .isEqualTo(new OpenResult.TooSoon(NOON.plus(WrongTries.LONGEST)));
  }

  @Test
  void oneColleaguesMistakes_doNotKeepAnotherOut() {
    changes().addPerson(BO, "Bo Ek", "bos ord".toCharArray());
    for (int i = 0; i < 6; i++) {
      open(BO, "fel");
    }
    assertThat(open(BO, "bos ord")).isInstanceOf(OpenResult.TooSoon.class);
    assertThat(secret(open(ANNA, "grön ö"))).isEqualTo(filePassword());
  }

  @Test
  void addedPerson_standsInTheList_andOpensTheSameKey() {
    changes().addPerson(BO, "Bo Ek", "bos ord".toCharArray());
    assertThat(keys.people())
        .isEqualTo(
            new KeyFile.SignInList.People(
                List.of(
                    new KeyFile.SignIn(ANNA, "Anna Åkesson", false),
                    new KeyFile.SignIn(BO, "Bo Ek", false))));
    assertThat(secret(open(BO, "bos ord"))).isEqualTo(filePassword());
    assertThat(changes().addPerson(BO, "Bo", "x".toCharArray()))
        .isEqualTo(new ChangeResult.AlreadyThere());
  }

  @Test
  void changedPassword_opens_andTheOldOneDoesNot() {
    changes().changePassword(ANNA, "blå å".toCharArray());
    assertThat(open(ANNA, "grön ö")).isInstanceOf(OpenResult.WrongPassword.class);
    assertThat(secret(open(ANNA, "blå å"))).isEqualTo(filePassword());
  }

  @Test
  void suspendedPerson_isRefusedWithTheRightPassword_andTheFileHoldsNoKeyForHer()
      throws IOException {
    changes().addPerson(BO, "Bo Ek", "bos ord".toCharArray());
    changes().suspend(BO);
    assertThat(open(BO, "bos ord")).isEqualTo(new OpenResult.Suspended());
    assertThat(open(BO, "fel")).isInstanceOf(OpenResult.WrongPassword.class);
    assertThat(Files.readString(path).split("\"master\"", -1)).hasSize(3); // Anna, recovery
    changes().changePassword(BO, "nytt".toCharArray());
    assertThat(open(BO, "nytt")).isEqualTo(new OpenResult.Suspended());
    changes().resume(BO);
    assertThat(secret(open(BO, "nytt"))).isEqualTo(filePassword());
  }

  @Test
  void theLastWhoCanSignIn_isNeitherSuspendedNorRemoved() {
    changes().addPerson(BO, "Bo Ek", "bos ord".toCharArray());
    changes().suspend(BO);
    assertThat(changes().suspend(ANNA)).isEqualTo(new ChangeResult.LastPerson());
    assertThat(changes().beginRemoval(ANNA)).isEqualTo(new ChangeResult.LastPerson());
  }

  @Test
  void recoveryKey_opens_untilItIsReplaced() {
    assertThat(secret(keys.openWithRecovery(recovery))).isEqualTo(filePassword());
    var replaced = (ChangeResult.RecoveryReplaced) changes().replaceRecovery();
    assertThat(keys.openWithRecovery(recovery)).isEqualTo(new OpenResult.WrongRecoveryKey());
    assertThat(secret(keys.openWithRecovery(replaced.code()))).isEqualTo(filePassword());
  }

  @Test
  void removal_changesTheKeyForEverybodyElse_withoutTheirPasswords() {
    changes().addPerson(BO, "Bo Ek", "bos ord".toCharArray());
    PersonId siri = new PersonId(UUID.randomUUID());
    changes().addPerson(siri, "Siri", "siris ord".toCharArray());
    changes().suspend(siri);
    String old = filePassword();

    var begun = (ChangeResult.RemovalBegun) changes().beginRemoval(BO);
    assertThat(open(BO, "bos ord")).isEqualTo(new OpenResult.NoSuchPerson());

    // killed here: who signs in finds both keys
    var again = (OpenResult.Opened) open(ANNA, "grön ö");
    assertThat(secret(again)).isEqualTo(old);
    assertThat(again.next()).isNotNull();
    assertThat(new KeyChanges(keys, again).suspend(ANNA))
        .isEqualTo(new ChangeResult.RemovalPending());
    var done = new KeyChanges(keys, again).finishRemoval();
    assertThat(done).isInstanceOf(ChangeResult.Done.class);

    var fresh = (OpenResult.Opened) open(ANNA, "grön ö");
    assertThat(fresh.next()).isNull();
    assertThat(secret(fresh))
        .isNotEqualTo(old)
        .isEqualTo(String.valueOf(begun.keys().next().filePassword()))
        .isEqualTo(secret(keys.openWithRecovery(recovery)));
    assertThat(open(siri, "siris ord")).isEqualTo(new OpenResult.Suspended());
    new KeyChanges(keys, fresh).resume(siri);
    assertThat(secret(open(siri, "siris ord"))).isEqualTo(secret(fresh));
    assertThat(new KeyChanges(keys, fresh).finishRemoval())
        .isEqualTo(new ChangeResult.NoRemovalPending());
    assertThat(changes().suspend(siri)).isEqualTo(new ChangeResult.Damaged(KeyFault.TAMPERED));
  }

  @Test
  void digestGivenOut_isThatOfTheFile() throws IOException {
    var done = (ChangeResult.Done) changes().addPerson(BO, "Bo", "x".toCharArray());
    assertThat(done.file())
        .isEqualTo(org.uppsikt.domain.journal.Digest.of(Files.readAllBytes(path)));
    assertThat(((OpenResult.Opened) open(BO, "x")).file()).isEqualTo(done.file());
    open(BO, "fel");
    assertThat(done.file())
        .isEqualTo(org.uppsikt.domain.journal.Digest.of(Files.readAllBytes(path)));
  }

  @Test
  void aForeignPublicKey_slippedIn_isNoticed() throws IOException {
    changes().addPerson(BO, "Bo Ek", "bos ord".toCharArray());
    Slot forged = Slot.create(new byte[32], "any", new SecureRandom());
    KeyDocument document = ((StrictJson.Read.Content<KeyDocument>) keys.load()).value();
    KeyDocument changed =
        document.withPerson(
            BO.value(), s -> new PersonSlot(s.person(), s.name(), s.cost(), s.salt(), forged));
    Files.write(path, StrictJson.write(changed));
    assertThat(open(ANNA, "grön ö")).isEqualTo(new OpenResult.Damaged(KeyFault.TAMPERED));
    assertThat(changes().beginRemoval(BO)).isEqualTo(new ChangeResult.Damaged(KeyFault.TAMPERED));
  }

  @Test
  void aChangedName_isNoticed() throws IOException {
    Files.writeString(path, Files.readString(path).replace("Anna Åkesson", "Anna Ek"));
    assertThat(open(ANNA, "grön ö")).isEqualTo(new OpenResult.Damaged(KeyFault.TAMPERED));
  }

  @Test
  void missingFile_isSaid() throws IOException {
    Files.delete(path);
    assertThat(open(ANNA, "grön ö")).isEqualTo(new OpenResult.Missing());
    assertThat(keys.people()).isEqualTo(new KeyFile.SignInList.Missing());
    assertThat(changes().suspend(ANNA)).isEqualTo(new ChangeResult.Missing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "memoryKiB" : 64    | "memoryKiB" : 1073741824 | MALFORMED
          "iterations" : 1    | "iterations" : 100000    | MALFORMED
          "parallelism" : 1   | "parallelism" : 60       | MALFORMED
          "memoryKiB" : 64    | "memoryKiB" : "64x"      | MALFORMED
          "generation" : 1    | "generation" : 0         | MALFORMED
          "generation" : 1    | "generation" : null      | MALFORMED
          "generation" : 1,   | ''                       | MALFORMED
          "generation" : 1    | "generation" : 1, "a": 1 | MALFORMED
          "generation" : 1    | "generation":1,"generation" : 1 | MALFORMED
          "version" : 1       | "version" : 2            | NEWER_VERSION
          "uppsikt-keys"      | "other-keys"             | MALFORMED
          "salt" : "          | "salt" : "AAAA           | MALFORMED
          "salt" : "          | "salt" : "*              | MALFORMED
          """)
  void hostileContent_isRefusedBeforeAnyWork(String from, String to, KeyFault fault)
      throws IOException {
    String text = Files.readString(path);
    assertThat(text).contains(from);
    Files.writeString(path, text.replaceFirst(java.util.regex.Pattern.quote(from), to));
    assertThat(open(ANNA, "grön ö")).isEqualTo(new OpenResult.Damaged(fault));
    assertThat(keys.people()).isEqualTo(new KeyFile.SignInList.Damaged(fault));
  }

  @Test
  void hugeDeepOrCutFiles_areRefused() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    Files.write(path, new byte[2 << 20]);
    assertThat(open(ANNA, "x")).isEqualTo(new OpenResult.Damaged(KeyFault.TOO_LARGE));
    Files.writeString(path, "[".repeat(500_000), StandardCharsets.US_ASCII);
    assertThat(open(ANNA, "x")).isEqualTo(new OpenResult.Damaged(KeyFault.MALFORMED));
    for (int length = 0; length < whole.length; length += 7) {
      Files.write(path, java.util.Arrays.copyOf(whole, length));
      assertThat(open(ANNA, "x")).isEqualTo(new OpenResult.Damaged(KeyFault.MALFORMED));
    }
  }

  @Test
  void anyFlippedBit_givesATypedResult_andNeverAnotherKey() throws IOException {
    byte[] whole = Files.readAllBytes(path);
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 400; i++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Files.write(path, flipped);
      Files.deleteIfExists(folder.resolve("signin.json"));
      if (open(ANNA, "grön ö") instanceof OpenResult.Opened o) { // white space, case of a uuid
        assertThat(secret(o)).isEqualTo(filePassword());
      }
    }
  }

  @Test
  void whatACrashLeftBeside_doesNotMatter() throws IOException {
    Files.writeString(folder.resolve("keys.json.tmp"), "{\"for");
    Files.writeString(folder.resolve("keys.json.bak"), "old");
    Files.writeString(folder.resolve("signin.json"), "{\"for");
    assertThat(secret(open(ANNA, "grön ö"))).isEqualTo(filePassword());
    assertThat(changes().addPerson(BO, "Bo", "x".toCharArray()))
        .isInstanceOf(ChangeResult.Done.class);
    assertThat(folder).isDirectoryNotContaining("glob:**keys.json.{tmp,bak}");
  }

  @Test
  void practiceKey_isReadBackAndMarked() throws IOException {
    MasterKey made = PracticeKey.create(folder, new SecureRandom());
    assertThat(Files.readString(folder.resolve("practice.json"))).contains("uppsikt-practice");
    var read = (PracticeKey.Reading.Read) PracticeKey.read(folder, new SecureRandom());
    assertThat(read.master().filePassword()).isEqualTo(made.filePassword());
    assertThat(PracticeKey.read(folder.resolve("elsewhere"), new SecureRandom()))
        .isEqualTo(new PracticeKey.Reading.Missing());
  }

  @Test
  void wipedKey_derivesNothing() {
    opened.close();
    org.assertj.core.api.Assertions.assertThatIllegalStateException()
        .isThrownBy(() -> opened.master().filePassword());
  }
}
