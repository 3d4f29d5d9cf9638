"""What every question stands on: both wordings taken apart, what of the ask is in its carriers, the adopted text."""
