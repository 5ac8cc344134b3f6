import { t } from '../app/language';
import { open } from '../parts/page';
import { Add } from '../staff/add';
import { Calls } from '../staff/calls';
import { Import } from '../staff/import';
import { Overview } from '../staff/overview';
import { OneTherapist, People } from '../staff/people';
import { Register } from '../staff/register';
import { StaffPage } from '../staff/staff-page';
import type { View } from '../staff/view';
import '../words/clinic';

/** The clinic's rooms. */
class ClinicPage extends StaffPage {
  private readonly register: Register;

  constructor() {
    super('admin');
    this.register = new Register(this.account, () => this.again());
  }

  protected override rooms(): ReadonlyMap<string, View> {
    const again = () => this.again();
    return new Map<string, View>([
      ['overview', new Overview(this.register, again)],
      ['therapists', new People(this.register, again)],
      ['add', new Add(this.register, again)],
      ['import', new Import(this.register, again)],
      ['calls', new Calls(this.register, again)],
      ['therapist', new OneTherapist(this.register, again)],
    ]);
  }

  protected override link(name: string): string | undefined {
    return (t.clinic.views as Readonly<Record<string, string>>)[name];
  }

  protected override begin(): void {
    void this.register.count();
    void this.register.readCalls();
    void this.register.readFigures();
  }
}

open('clinic-page', ClinicPage);
