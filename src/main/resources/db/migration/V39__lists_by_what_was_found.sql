-- A list of questions, or of one category, is few rows among all that was ever flagged. By this index
-- it is read as one range for each combination of findings that there is; without it, counting the
-- questions after each decision reads every flagged row.
create index item_state_subjects on item_state (folder, subjects, urgency, item_id);
