package org.uppsikt.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkspaceNameTest {

  @TempDir Path folder;
  private Path file;
  private WorkspaceName name;

  @BeforeEach
  void file() {
    file = folder.resolve("name.json");
    name = new WorkspaceName(folder);
  }

  @Test
  void theNameIsKept_andPutRightWhereItIsAnother() {
    assertThat(name.read()).isEmpty();
    name.keep("Björkviks kommun");
    assertThat(name.read()).contains("Björkviks kommun");
    name.keep("Björkvik");
    assertThat(name.read()).contains("Björkvik");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "{\"format\":\"uppsikt-name\",\"version\":1}",
        "{\"format\":\"uppsikt-name\",\"version\":1,\"municipality\":\"  \"}",
        "{\"format\":\"uppsikt-keys\",\"version\":1,\"municipality\":\"Smedby\"}"
      })
  void aFileThatCannotBeUsed_saysNothing_andIsWrittenAnew(String content) throws IOException {
    Files.writeString(file, content);
    assertThat(name.read()).isEmpty();
    name.keep("Björkvik");
    assertThat(name.read()).contains("Björkvik");
  }

  @Test
  void whatALaterVersionWrote_isLeftToIt() throws IOException {
    String later =
        "{\"format\":\"uppsikt-name\",\"version\":2,\"municipality\":\"Smedby\",\"seal\":\"x\"}";
    Files.writeString(file, later);
    name.keep("Björkvik");
    assertThat(name.read()).isEmpty();
    assertThat(file).hasContent(later);
  }

  @Test
  void aNameWithoutEnd_isCut() throws IOException {
    Files.writeString(
        file,
        "{\"format\":\"uppsikt-name\",\"version\":1,\"municipality\":\"" + "å".repeat(900) + "\"}");
    assertThat(name.read()).contains("å".repeat(200));
  }
}
