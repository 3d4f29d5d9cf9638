"""What is said of an ask that no paragraph carries."""
