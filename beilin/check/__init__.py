"""Check a built site, over a listing of its files and a way to read them: links, anchors, ids, orphans, hosts' budgets."""
