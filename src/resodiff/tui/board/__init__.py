"""The board in the interface: what many cases say together. `desk` is its state without a screen."""
