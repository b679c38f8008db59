from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from entrepot.claims.names.cover import Cover
from entrepot.model.spans import Span

SPANS = st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@given(st.lists(SPANS, max_size=12), SPANS)
def test_a_span_meets_a_cover_if_it_overlaps_one_of_its_spans(spans: list[Span], asked: Span) -> None:
    assert Cover.of(spans).meets(asked) == any(span.overlaps(asked) for span in spans)
