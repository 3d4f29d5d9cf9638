"""How far coders agree with each other and with the machine."""
