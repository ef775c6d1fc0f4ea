package org.uppsikt.ui.inbox;

/// What a person can ask for in the right pane. The views call it and change nothing themselves.
public interface ItemActions {

  void showTab(ItemModel.Tab tab);

  /// Compares the present version with the one before, or shows it as it is.
  void compare();

  /// Compares any two versions, by their numbers.
  void compare(int earlier, int later);

  /// Shows what is folded or blurred, or hides it again.
  void reveal();

  /// The feedback keys are about this finding from now on.
  void chooseFinding(int number);

  void notABreach();

  void wrongCategory();

  /// Says that words of the text were missed.
  void missed();

  /// Chooses an option of what is asked.
  void choose(int option);

  /// Does what is asked, with what was chosen and written.
  void confirm();

  void closeDecision();

  /// Says why the open item cannot be answered, in the place where the answer would be written.
  void cannot(ItemAction asked, String why);

  /// She went on to something else, as to write elsewhere: what is still read for is not opened any
  /// more.
  void overtake();

  /// Accepts what was passed on to the person.
  void accept();

  /// Returns it, with a word on why.
  void handBack();

  /// Opens where the item stands in the platform in the browser.
  void openLink();

  /// Copies where the item stands in the platform.
  void copyLink();

  /// Copies the answer that a person is to place there.
  void copyAnswer();

  /// Shows what was received of the sender; that she looks is journalled.
  void showDetails();

  void lookWider();

  void addNote();

  void endNote(String id);

  void verifyEvidence();

  void showPicture();

  void showSheet();

  void exportEvidence();

  void sendAnswer();

  /// Closes the answer; what was written comes back when it is opened again.
  void closeAnswer();

  /// Lets go of the answer that was begun earlier.
  void beginAnew();

  /// Puts a template into the answer.
  void useTemplate(int index);

  /// Writes freely about what belongs to a case, where only its referral stood.
  void writeFreely();

  /// Keeps what is written as a template.
  void keepTemplate();

  /// Gives a template of the office's own another name.
  void renameTemplate(int index, String title);

  void removeTemplate(int index);

  /// The templates come in that language.
  void speak(String language);
}
