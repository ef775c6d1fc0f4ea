package org.uppsikt.store.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnerOnlyTest {

  @TempDir Path folder;

  @Test
  void aFileThatEverybodyCouldRead_isTheOwnersAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("made by another"), "x");
    OwnerOnly.restrict(file);
    assertThat(OwnersFiles.rights(file)).isEqualTo("rw-------");
    OwnerOnly.restrict(folder.resolve("not there"));
  }

  @Test
  void whereRightsAreAList_theOwnersIsTheOnlyOne() throws IOException {
    UserPrincipal eva = () -> "eva";
    var set = new ArrayList<Object>();
    var view =
        (AclFileAttributeView)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AclFileAttributeView.class},
                (proxy, method, values) ->
                    switch (method.getName()) {
                      case "getOwner" -> eva;
                      case "setAcl" -> {
                        set.addAll((List<?>) values[0]);
                        yield null;
                      }
                      default -> throw new UnsupportedOperationException(method.getName());
                    });
    OwnerOnly.restrict(view);
    assertThat(set)
        .containsExactly(
            AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(eva)
                .setPermissions(AclEntryPermission.values())
                .build());
  }
}
