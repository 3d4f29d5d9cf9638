"""The main screen, the picker of files, help, and the dialogs."""
