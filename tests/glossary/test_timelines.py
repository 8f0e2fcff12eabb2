from reader.glossary.timelines import Timeline, bars, summary, timeline

USED = Timeline((2003, 2004, 2005, 2008), (0, 2, 5, 1), ((16, 0), (17, 3)))
NEVER = Timeline((2003, 2004), (0, 0), ((17, 0),))


def test_a_timeline_has_its_first_its_peak_and_its_last_year() -> None:
    assert (USED.first, USED.peak, USED.last) == (2004, (2005, 5), 2008)
    assert (NEVER.first, NEVER.peak, NEVER.last) == (None, None, None)


def test_the_first_report_is_the_earliest_of_both_kinds() -> None:
    assert (USED.first_report, NEVER.first_report) == (2004, None)
    assert Timeline((2003, 2004), (0, 2), ((15, 1), (16, 1))).first_report == 1997
    assert Timeline((1954, 2004), (0, 2), ((9, 1),)).first_report == 1969
    assert Timeline((2003, 2004), (0, 0), ((16, 3),)).first_report == 2002


def test_of_several_peaks_the_first_counts() -> None:
    assert Timeline((2003, 2004), (2, 2), ()).peak == (2003, 2)


def test_its_summary_is_in_lines() -> None:
    assert summary(USED) == [
        "In government work reports: first 2004, most in 2005 (5), last 2008",
        "2003 ▁▄█▃ 2008",
        "In reports to Party congresses: 17th (3)",
    ]
    assert summary(NEVER) == []


def test_whatever_occurs_in_a_report_has_a_bar() -> None:
    assert bars([]) == ""
    assert bars([0, 0]) == "▁▁"
    assert bars([0, 1, 1000]) == "▁▂█"


def test_what_was_not_counted_has_no_timeline() -> None:
    assert timeline("a phrase of the user's own") is None


def test_the_counts_that_ship_name_the_reports_counted() -> None:
    found = timeline("科学发展观")
    assert found is not None
    assert found.years[0] == 1954
    assert found.years[-1] == 2025
    assert list(found.years) == sorted(set(found.years))
    assert [number for number, _ in found.congresses] == list(range(9, 21))


def test_some_counts_are_those_that_were_counted_by_hand() -> None:
    """Check the table: these were counted in the reports with another tool."""
    people_first, leap = timeline("以人为本"), timeline("大跃进")
    enforcement = timeline("执行难")
    assert people_first is not None
    assert leap is not None
    assert enforcement is not None
    assert dict(zip(people_first.years, people_first.counts, strict=True))[2008] == 3
    assert dict(people_first.congresses)[17] == 3
    assert leap.peak == (1959, 20)
    assert dict(zip(leap.years, leap.counts, strict=True))[1960] == 7
    assert (enforcement.first, dict(enforcement.congresses)[16]) == (None, 1)
