package org.uppsikt.channel;

/// Texts that break careless readers. None holds an HTML entity, which platforms may resolve.
public enum HostileText {
  NUL("a\0b"),
  CONTROL("a\u0007\u001B[31m\u0085b"),
  BIDI("\u202Eevil\u2066x\u2069"),
  LONE_SURROGATE("a\uD83Db\uDE00c"),
  EMOJI("👩‍👩‍👧‍👦🇸🇪😡"),
  COMBINING("Z̷̡̙̀a̴l̵g̸o̷"),
  MARKUP("<p onclick=\"x()\">hej</p><!-- dolt -->"),
  SCRIPT("<script>fetch('http://192.0.2.1/')</script><img src=http://192.0.2.1/x>"),
  SQL("'; drop table item; --"),
  ZERO_WIDTH("j\u200Bä\u200Dv\uFEFFla"),
  TEN_MEGABYTES("åäö 0123456789 ".repeat(10 * 1024 * 1024 / 18));

  private final String text;

  HostileText(String text) {
    this.text = text;
  }

  public String text() {
    return text;
  }
}
