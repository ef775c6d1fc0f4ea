-- What came back, is uncertain or did not go stands first in the registrar's list and is asked for
-- whenever that is read: without every hand-over that ever got its number.
create index hand_over_stuck on hand_over (state, fault, id);
