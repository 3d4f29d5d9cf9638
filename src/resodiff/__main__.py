"""`python -m resodiff`."""

from resodiff.cli import main

if __name__ == "__main__":
    main()
