import subprocess
import sys

from reader.language.segmentation.lattice import empty_lattice


def test_a_lattice_knows_the_words_it_was_given_and_no_others() -> None:
    lattice = empty_lattice()
    lattice.add_word("执行", 100, None)
    assert lattice.cut("执行问题", hmm=False) == ["执行", "问", "题"]
    assert empty_lattice().cut("执行", hmm=False) == ["执", "行"]


def test_the_dictionary_that_comes_with_rjieba_is_not_loaded() -> None:
    code = (
        "import sys; from reader.language.segmentation.lattice import empty_lattice;"
        "empty_lattice();"
        "assert 'rjieba' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
