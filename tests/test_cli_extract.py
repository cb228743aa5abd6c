"""`liqa extract` as a process: records on the standard output, all else on the standard error, exit codes."""

import contextlib
import gzip
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

LIQA = Path(sys.executable).with_name("liqa")
SAMPLES = Path(__file__).parents[1] / "ingest" / "samples"
MEETING = (
    "التقى وزير الداخلية الجزائري رشيد بن عمارة، اليوم الأحد، بالجزائر العاصمة، وزير الداخلية الليبي"
    " عبد السلام البشتي، وبحث معه أمن الحدود."
)


def _run(*arguments: str | Path, given: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [LIQA, *map(str, arguments)],
        check=False,
        input=given,
        capture_output=True,
        timeout=120,
        env=os.environ | environment,
    )


def _records(output: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.decode("utf-8").splitlines()]


def _lines(*records: dict[str, Any]) -> bytes:
    return b"".join(json.dumps(record, ensure_ascii=False).encode() + b"\n" for record in records)


def test_a_folder_gives_one_record_a_file_in_order_and_nothing_else() -> None:
    done = _run("extract", SAMPLES)
    assert (done.returncode, done.stderr) == (0, b"")
    records = _records(done.stdout)
    assert [record["id"] for record in records] == [str(path) for path in sorted(SAMPLES.glob("*.txt"))]
    assert {"events", "agreements", "posts"} <= set(records[0])


def test_every_item_points_into_the_text_as_given() -> None:
    for record in _records(_run("extract", SAMPLES).stdout):
        text = Path(record["id"]).read_text(encoding="utf-8")
        for item in [*record["events"], *record["agreements"], *record["posts"]]:
            assert text[item["start"] : item["end"]].startswith(item["evidence"])
            assert item["evidence"]
            assert item["rule"]


def test_the_id_of_json_lines_is_kept_and_a_date_can_be_given(tmp_path: Path) -> None:
    file = tmp_path / "articles.jsonl.gz"
    file.write_bytes(gzip.compress(_lines({"id": "x-1", "text": MEETING}, {"id": 7, "text": MEETING})))
    first, second = _records(_run("extract", file, "--published", "2022-03-06").stdout)
    assert (first["id"], second["id"]) == ("x-1", "7")
    assert first["events"][0]["date"] == "2022-03-06"
    assert _records(_run("extract", file).stdout)[0]["events"][0]["date"] is None


def test_the_standard_input_is_a_text_or_json_lines() -> None:
    (record,) = _records(_run("extract", "-", given=MEETING.encode()).stdout)
    assert record["events"][0]["countries"] == ["DZ", "LY"]
    (record,) = _records(_run("extract", "-", given=_lines({"id": "x", "text": MEETING})).stdout)
    assert record["id"] == "x"


def test_some_failed_is_exit_code_3_and_the_rest_is_printed(tmp_path: Path) -> None:
    (tmp_path / "1.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "2.txt").write_bytes(b"")
    (tmp_path / "3.txt").write_bytes(bytes(range(256)) * 100)
    (tmp_path / "4.txt").write_text("This is not Arabic at all, whatever else it may be.", encoding="utf-8")
    (tmp_path / "5.txt").write_text(MEETING, encoding="utf-8")
    (tmp_path / "6.txt").write_bytes(MEETING.encode() * 400_000)
    done = _run("extract", tmp_path)
    assert done.returncode == 3
    assert [Path(record["id"]).name for record in _records(done.stdout)] == ["1.txt", "5.txt"]
    told = done.stderr.decode().splitlines()
    assert [re.sub(r".*/(\d)\.txt: (\w+):.*", r"\1 \2", line) for line in told] == [
        "2 empty", "3 binary", "4 not_arabic", "6 too_large",
    ]  # fmt: skip


def test_a_path_that_is_not_there_fails() -> None:
    done = _run("extract", "nowhere.txt")
    assert (done.returncode, done.stdout) == (3, b"")
    assert b"nowhere.txt: unreadable" in done.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["--published", "31.12.2019", "-"], ["--published", "2019-02-30", "-"], ["--url", "x y", "-"],
                  ["--workers", "0", "-"], ["--unknown", "-"]]
)  # fmt: skip
def test_wrong_use_is_exit_code_2(arguments: Sequence[str]) -> None:
    done = _run("extract", *arguments)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr
    assert b"Traceback" not in done.stderr


def test_the_output_is_the_same_whatever_the_workers_hash_seed_and_locale() -> None:
    one = _run("extract", SAMPLES, "--workers", "1", PYTHONHASHSEED="1", LC_ALL="C", PYTHONUTF8="0")
    three = _run("extract", SAMPLES, "--workers", "3", PYTHONHASHSEED="2")
    assert one.stdout == three.stdout
    assert one.stdout


def test_no_database_is_needed(tmp_path: Path) -> None:
    done = _run("extract", SAMPLES / "20-football-match.txt", LIQA_NEO4J_URI="bolt://127.0.0.1:1", HOME=str(tmp_path))
    assert done.returncode == 0
    assert list(tmp_path.iterdir()) == []


def _many(folder: Path, number: int = 3000) -> Path:
    file = folder / "many.jsonl"
    file.write_bytes(_lines(*({"id": f"{at}", "text": f"{MEETING} {at}"} for at in range(number))))
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="pipes and signals of POSIX")
def test_a_reader_that_leaves_ends_it_quietly(tmp_path: Path) -> None:
    with subprocess.Popen(
        [LIQA, "extract", _many(tmp_path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert json.loads(process.stdout.readline())["id"] == "0"
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(timeout=30) in {0, 1}


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")
@pytest.mark.parametrize("after", [0.0, 0.3, 0.7, 1.5])
def test_ctrl_c_ends_it_at_once_and_leaves_no_process(tmp_path: Path, after: float) -> None:
    process = subprocess.Popen(
        [LIQA, "extract", _many(tmp_path)], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, start_new_session=True
    )
    time.sleep(1.0 + after)
    os.killpg(process.pid, signal.SIGINT)
    _, errors = process.communicate(timeout=60)
    assert b"Traceback" not in errors
    assert process.returncode in {1, 130}
    deadline = time.monotonic() + 20
    while _living(process.pid) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert _living(process.pid) == []


def _living(session: int) -> list[int]:
    """Return the processes of a session that are neither gone nor only waiting to be collected."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            state, _, _, of = stat.read_text(encoding="utf-8").rpartition(")")[2].split()[:4]
            if int(of) == session and state != "Z":
                found.append(int(stat.parent.name))
    return found
