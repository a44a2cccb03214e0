"""What runs a story without knowing it: cache, executors, progress, publishing. Knows no stage and no rule."""
