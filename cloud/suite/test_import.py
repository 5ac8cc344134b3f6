"""The clinic's own file, by the command that a clinic uses."""

import json
import pathlib
import secrets
import tempfile

from environments import Suite
from people import Clinic, day


class TheImport(Suite):

    def test_a_clinics_file_is_taken_once_and_its_therapists_wait_to_be_verified(self):
        names = [f"Imported {secrets.token_hex(6)}" for _ in range(3)]
        rows = ["clinic_id,name,licences,languages,places"] + [
            f"{secrets.token_hex(4)},{name},US-RI:counselor:{secrets.token_hex(4)}:{day(400)},en,5"
            for name in names]
        rows.append("bad row,Nobody,,,many")
        with tempfile.TemporaryDirectory() as folder:
            file, report = pathlib.Path(folder, "clinic.csv"), pathlib.Path(folder, "report.json")
            file.write_text("\n".join(rows) + "\n")
            first = self.told(file, report)
            self.assertEqual((first["taken"], first["unchanged"], len(first["refused"])), (3, 0, 1))
            again = self.told(file, report)
            self.assertEqual((again["taken"], again["unchanged"]), (0, 3))
        admin, found, cursor = Clinic(self.environment).admin, set(), ""
        while cursor is not None:
            page = admin.call("GET", "/v1/therapists?status=pending&limit=50"
                              + (f"&cursor={cursor}" if cursor else "")).want(200)
            found |= {one["name"] for one in page["items"]}
            cursor = page.get("next")
        self.assertLessEqual(set(names), found)

    def told(self, file, report):
        done = self.environment.import_clinic(file, "--report", str(report))
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return json.loads(report.read_text())
