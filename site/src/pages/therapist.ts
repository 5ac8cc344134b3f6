import { t } from '../app/language';
import { open } from '../parts/page';
import { Caseload } from '../staff/caseload';
import { Desk } from '../staff/desk';
import { Profile } from '../staff/profile';
import { Requests } from '../staff/requests';
import { StaffPage } from '../staff/staff-page';
import { Today } from '../staff/today';
import type { View } from '../staff/view';
import '../words/therapist';

/** The therapist's own rooms. */
class TherapistPage extends StaffPage {
  private readonly desk: Desk;

  constructor() {
    super('therapist');
    this.desk = new Desk(this.account, () => this.again());
  }

  protected override rooms(): ReadonlyMap<string, View> {
    const again = () => this.again();
    return new Map<string, View>([
      ['today', new Today(this.desk, again)],
      ['requests', new Requests(this.desk, again)],
      ['caseload', new Caseload(this.desk, again)],
      ['profile', new Profile(this.desk, again)],
    ]);
  }

  protected override link(name: string): string | undefined {
    return (t.therapist.views as Readonly<Record<string, string>>)[name];
  }

  protected override who(): string {
    return this.desk.me?.name ?? super.who();
  }

  protected override begin(): void {
    void this.desk.read();
  }
}

open('therapist-page', TherapistPage);
