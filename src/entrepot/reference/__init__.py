"""Bundled tables: countries, groups, goods, designators, currencies, names of organisations, the glossary.

Every table is a file under `tables/` with source, licence, date and SHA-256 in `tables/manifest.yml`. Loading is lazy
and cached: importing this package reads nothing.
"""
