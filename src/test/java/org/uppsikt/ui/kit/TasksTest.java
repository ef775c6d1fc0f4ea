package org.uppsikt.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/// Who hears of work in the background.
class TasksTest {

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<String> heard = new ArrayList<>();
  private final Tasks program = new Tasks(background::add, Runnable::run);

  @Test
  void afterAWorkspaceIsClosed_nobodyHearsOfItsTasks_butOfTheProgramsOwn() {
    Tasks workspace = program.part();
    workspace.run(() -> "read").onSuccess(heard::add).start();
    workspace
        .run(TasksTest::intoTheClosedDoor)
        .onSuccess(heard::add)
        .onFailure(cause -> heard.add("failed"))
        .start();
    program.run(() -> "closed").onSuccess(heard::add).start();
    workspace.close();
    workspace.tell(() -> heard.add("so far"));
    background.forEach(Runnable::run);
    assertThat(heard).containsExactly("closed");
  }

  @Test
  void aTaskIsHeardOf_unlessItIsCancelled() {
    program.run(() -> "kept").onSuccess(heard::add).start();
    program.run(() -> "cancelled").onSuccess(heard::add).start().cancel();
    background.forEach(Runnable::run);
    assertThat(heard).containsExactly("kept");
  }

  @Test
  void aTaskThatBreaksIsHeardOfLikeAnyThatFails() {
    program
        .run(TasksTest::withoutEnd)
        .onSuccess(heard::add)
        .onFailure(cause -> heard.add(String.valueOf(cause.getCause())))
        .start();
    background.forEach(Runnable::run);
    assertThat(heard).containsExactly("java.lang.StackOverflowError");
  }

  private static String withoutEnd() {
    throw new StackOverflowError();
  }

  private static String intoTheClosedDoor() {
    throw new IllegalStateException("closed");
  }
}
