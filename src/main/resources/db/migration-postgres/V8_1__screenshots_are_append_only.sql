-- Pictures that came with an entry are never changed once written (see V1_1).
create trigger item_screenshot_append_only before update or delete on item_screenshot
  for each row execute function uppsikt_append_only();
