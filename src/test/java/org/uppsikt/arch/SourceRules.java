package org.uppsikt.arch;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;

/// What the source of the program may say: names, catches, styles, and words a person reads.
final class SourceRules extends TreePathScanner<Void, Void> {

  private static final Pattern EMPTY_NAME =
      Pattern.compile("Abstract.*|.*(Manager|Util|Utils|Utilities|Helper|Helpers|Impl)");
  private static final Set<String> TOO_WIDE =
      Set.of("Exception", "Throwable", "Error", "RuntimeException");
  private static final Set<String> SHOWS_TEXT =
      Set.of(
          "setText",
          "setPromptText",
          "setTitle",
          "setHeaderText",
          "setContentText",
          "setAccessibleText",
          "setAccessibleHelp",
          "setAccessibleRoleDescription");
  private static final Set<String> TEXT_NODES =
      Set.of(
          "Label",
          "Button",
          "Tooltip",
          "Text",
          "TextField",
          "TextArea",
          "Hyperlink",
          "CheckBox",
          "CheckMenuItem",
          "RadioButton",
          "RadioMenuItem",
          "ToggleButton",
          "ToggleSwitch",
          "MenuButton",
          "MenuItem",
          "Menu",
          "Tab",
          "TitledPane",
          "TableColumn");

  /// Our own, by which of their arguments is words.
  private static final Map<String, Integer> WORDS_OF_BOXES =
      Map.of("label", 0, "whole", 0, "words", 0);
  private static final Map<String, Integer> OWN_NODES = Map.of("Chip", 0, "KeyButton", 2);
  private static final Pattern SENTENCE =
      Pattern.compile(
          "^\\p{Lu}\\p{Ll}{2,}|\\p{L}[.,:;!?…]* \\p{L}|[^\\x00-\\x7F]\\p{L}|\\p{L}[^\\x00-\\x7F]");
  private static final Pattern TEXT_PROPERTY = Pattern.compile("(.*T|t)extProperty|titleProperty");

  private final SourceFile file;
  private final List<String> faults = new ArrayList<>();

  private SourceRules(SourceFile file) {
    this.file = file;
  }

  static List<String> faults(SourceFile file) {
    SourceRules rules = new SourceRules(file);
    rules.scan(file.unit(), null);
    return rules.faults;
  }

  private void fault(Tree tree, String what) {
    faults.add(file.at(tree) + ": " + what);
  }

  @Override
  public Void visitClass(ClassTree tree, Void nothing) {
    String name = tree.getSimpleName().toString();
    if (EMPTY_NAME.matcher(name).matches()) {
      fault(tree, "the name " + name + " says nothing: use the office's word");
    }
    boolean isPublic = tree.getModifiers().getFlags().contains(Modifier.PUBLIC);
    if (isPublic && documentation(getCurrentPath()) == null) {
      fault(tree, "public type " + name + " is not described (///)");
    }
    return super.visitClass(tree, null);
  }

  private DocCommentTree documentation(TreePath path) {
    return ((DocTrees) file.trees()).getDocCommentTree(path);
  }

  @Override
  public Void visitCatch(CatchTree tree, Void nothing) {
    Tree caught = tree.getParameter().getType();
    List<? extends Tree> types =
        caught instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(caught);
    for (Tree type : types) {
      if (TOO_WIDE.contains(lastName(type)) && !mayCatchEverything()) {
        fault(tree, "catches " + type + ": name what is expected");
      }
    }
    return super.visitCatch(tree, null);
  }

  /// Where a fault of any kind must not end the program: background work, the beat of rounds, one
  /// detector of many, the inspection of a hostile file, a message from outside, a command.
  private static final List<String> MAY_CATCH_EVERYTHING =
      List.of(
          "/ui/kit/Tasks.java",
          "/sync/Pulse.java",
          "/flag/Engine.java",
          "/store/inspect/Inspector.java",
          "/registry/mail/Incoming.java",
          "/cli/Commands.java",
          "/cli/DeskCommands.java");

  private boolean mayCatchEverything() {
    return MAY_CATCH_EVERYTHING.stream().anyMatch(file.path()::endsWith);
  }

  @Override
  public Void visitMethodInvocation(MethodInvocationTree tree, Void nothing) {
    String name = lastName(tree.getMethodSelect());
    if (name.equals("setStyle")) {
      fault(tree, "style belongs in the theme, not in Java");
    }
    if (file.isBelow("ui") && SHOWS_TEXT.contains(name)) {
      refuseWords(tree.getArguments());
    }
    if (file.isBelow("ui") && tree.getMethodSelect() instanceof MemberSelectTree select) {
      if (lastName(select.getExpression()).equals("Boxes")) {
        refuseWords(argument(WORDS_OF_BOXES, name, tree.getArguments()));
      }
      if (setsText(select)) {
        refuseWords(tree.getArguments());
      }
    }
    return super.visitMethodInvocation(tree, null);
  }

  /// That the store took nothing is told by its cause: a full disk as one.
  @Override
  public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
    if (tree.toString().endsWith("RefusalText.STORE")
        && !file.path().endsWith("/ui/inbox/Bench.java")) {
      fault(tree, "hides a full disk: ask Bench.storeFault what the store lacked");
    }
    return super.visitMemberSelect(tree, null);
  }

  /// `textProperty().set(...)`, of whatever.
  private static boolean setsText(MemberSelectTree select) {
    return (select.getIdentifier().contentEquals("set")
            || select.getIdentifier().contentEquals("setValue"))
        && select.getExpression() instanceof MethodInvocationTree property
        && TEXT_PROPERTY.matcher(lastName(property.getMethodSelect())).matches();
  }

  @Override
  public Void visitNewClass(NewClassTree tree, Void nothing) {
    String name = lastName(tree.getIdentifier());
    if (file.isBelow("ui")) {
      if (TEXT_NODES.contains(name)) {
        refuseWords(tree.getArguments());
      }
      refuseWords(argument(OWN_NODES, name, tree.getArguments()));
      if (!OWN_NODES.containsKey(name) && !TEXT_NODES.contains(name) && !isFault(name)) {
        tree.getArguments().stream()
            .filter(argument -> argument instanceof LiteralTree literal && isSentence(literal))
            .forEach(argument -> refuseWords(List.of(argument)));
      }
    }
    return super.visitNewClass(tree, null);
  }

  /// A fault is told to whoever mends the program.
  private static boolean isFault(String type) {
    return type.endsWith("Exception") || type.endsWith("Error");
  }

  /// Written as a person would read it, not as an id, a style class or a key is.
  private static boolean isSentence(LiteralTree literal) {
    return literal.getValue() instanceof String words && SENTENCE.matcher(words).find();
  }

  private static List<? extends ExpressionTree> argument(
      Map<String, Integer> places, String name, List<? extends ExpressionTree> arguments) {
    int place = places.getOrDefault(name, arguments.size());
    return place < arguments.size() ? List.of(arguments.get(place)) : List.of();
  }

  private void refuseWords(List<? extends ExpressionTree> shown) {
    // Methods, initialisers and fields: whatever stands right in a class.
    var members = new ArrayList<Tree>();
    for (TreePath at = getCurrentPath(); at.getParentPath() != null; at = at.getParentPath()) {
      if (at.getParentPath().getLeaf() instanceof ClassTree) {
        members.add(at.getLeaf());
      }
    }
    new ShownWords(file.unit(), members)
        .in(shown)
        .forEach(
            literal ->
                fault(
                    literal,
                    "literal text \"" + literal.getValue() + "\": it belongs in the bundles"));
  }

  private static String lastName(Tree tree) {
    return switch (tree) {
      case IdentifierTree identifier -> identifier.getName().toString();
      case MemberSelectTree select -> select.getIdentifier().toString();
      case com.sun.source.tree.ParameterizedTypeTree type -> lastName(type.getType());
      default -> "";
    };
  }
}
