"""The words of the field as records. Standard library only; every other package may import this one."""
