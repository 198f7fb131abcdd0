error-simulation-vessels = A simulated world cannot have { $vessels } vessels.
    .hint = Ask for 1 to { $most } vessels.
error-simulation-days = A simulated world cannot last { $days } days.
    .hint = Ask for more than 0 and at most { $most } days.
error-simulation-keep = { $keep } is not a share of messages.
    .hint = Give a number above 0 and at most 1; 1 keeps every message that was heard.
error-simulation-not-written = The simulated world could not be written to { $file }: { $reason }.
    .hint = Check that the folder exists and may be written, and that the disk has room; nothing was left behind.
