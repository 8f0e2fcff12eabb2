"""What answers a query as JSON, for other programmes."""

import json
from collections.abc import Sequence

from reader.cards.answers import Answer
from reader.glossary.format.renderings import renderings

SCHEMA = 1


def answers_document(query: str, answers: Sequence[Answer]) -> str:
    """Return what answers a query as a JSON document, the best answer first."""
    document = {"schema": SCHEMA, "query": query, "answers": [*map(_answer, answers)]}
    return json.dumps(document, ensure_ascii=False, indent=1)


def _answer(answer: Answer) -> dict[str, object]:
    phrase = answer.phrase
    return {
        "headword": answer.headword,
        "form": answer.form or answer.headword,
        "phrase": phrase
        and {
            "traditional": phrase.traditional,
            "pinyin": phrase.pinyin,
            "english": renderings(phrase),
            "explanation": phrase.explanation,
            "category": phrase.category,
        },
        "entries": [
            {
                "traditional": entry.traditional,
                "pinyin": entry.pinyin,
                "senses": [sense.text for sense in entry.senses],
            }
            for entry in answer.entries
        ],
    }
