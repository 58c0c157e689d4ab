/** The policy in the editor: each part with the state it had and the state it has, and the JSON that saving would write. */
import ko from 'knockout';
import { namePart, statePart } from './basics.ts';
import {
  agentRiskPart,
  authenticationFlowsPart,
  clientAppsPart,
  deviceFilterPart,
  insiderRiskPart,
  platformsPart,
  servicePrincipalRiskPart,
  signInRiskPart,
  userRiskPart,
} from './conditions.ts';
import { grantPart } from './grant.ts';
import { type JsonObject, same, setAt, strings } from './json.ts';
import { networkPart } from './network.ts';
import type { Part } from './part.ts';
import { sessionPart } from './session.ts';
import { targetResourcesPart } from './target-resources.ts';
import { usersPart } from './users.ts';

/** A part whatever its state is. */
type AnyPart = Pick<DraftPart<unknown>, 'isEdited' | 'write' | 'saved'>;

class DraftPart<State> {
  readonly state: ko.Observable<State>;
  readonly #part: Part<State>;
  readonly #before: ko.Observable<State>;

  constructor(part: Part<State>, policy: unknown) {
    this.#part = part;
    this.#before = ko.observable(part.read(policy));
    this.state = ko.observable(part.read(policy));
  }

  before(): State {
    return this.#before();
  }

  isEdited(): boolean {
    return !same(this.#part.members(this.#before()), this.#part.members(this.state()));
  }

  /** Writes the members that changed; all of them into a policy that is not saved yet. */
  write(policy: JsonObject, all: boolean): void {
    const before = this.#part.members(this.#before());
    for (const [path, value] of Object.entries(this.#part.members(this.state()))) {
      if (all || !same(before[path], value)) setAt(policy, path, value);
    }
  }

  saved(): void {
    this.#before(this.state());
  }
}

export class PolicyDraft {
  readonly name;
  readonly enable;
  readonly users;
  readonly targetResources;
  readonly network;
  readonly userRisk;
  readonly signInRisk;
  readonly insiderRisk;
  readonly agentRisk;
  readonly servicePrincipalRisk;
  readonly platforms;
  readonly clientApps;
  readonly deviceFilter;
  readonly authenticationFlows;
  readonly grant;
  readonly session;
  readonly #isNew: boolean;
  #policy: JsonObject;

  /** `policy`: raw JSON of any shape, null for a new policy. */
  constructor(policy: JsonObject | null) {
    this.#isNew = policy === null;
    this.#policy = policy ?? {};
    this.name = new DraftPart(namePart, policy);
    this.enable = new DraftPart(statePart, policy);
    this.users = new DraftPart(usersPart, policy);
    this.targetResources = new DraftPart(targetResourcesPart, policy);
    this.network = new DraftPart(networkPart, policy);
    this.userRisk = new DraftPart(userRiskPart, policy);
    this.signInRisk = new DraftPart(signInRiskPart, policy);
    this.insiderRisk = new DraftPart(insiderRiskPart, policy);
    this.agentRisk = new DraftPart(agentRiskPart, policy);
    this.servicePrincipalRisk = new DraftPart(servicePrincipalRiskPart, policy);
    this.platforms = new DraftPart(platformsPart, policy);
    this.clientApps = new DraftPart(clientAppsPart, policy);
    this.deviceFilter = new DraftPart(deviceFilterPart, policy);
    this.authenticationFlows = new DraftPart(authenticationFlowsPart, policy);
    this.grant = new DraftPart(grantPart, policy);
    this.session = new DraftPart(sessionPart, policy);
  }

  isEdited(): boolean {
    return this.#parts().some((part) => part.isEdited());
  }

  /** How many conditions are configured; the network counts as one (seen). */
  configuredConditions(): number {
    const conditions = [
      this.userRisk,
      this.signInRisk,
      this.insiderRisk,
      this.agentRisk,
      this.servicePrincipalRisk,
      this.platforms,
      this.network,
      this.clientApps,
      this.deviceFilter,
      this.authenticationFlows,
    ];
    return conditions.filter((part) => part.state().configured).length;
  }

  /** The JSON that saving writes; `excludeUser`: id of a user to exclude on top of what the form shows. */
  json(excludeUser: string | null): JsonObject {
    const policy = structuredClone(this.#policy);
    for (const part of this.#parts()) part.write(policy, this.#isNew);
    const excluded = strings(policy, 'conditions.users.excludeUsers');
    if (excludeUser !== null && !excluded.includes(excludeUser)) {
      setAt(policy, 'conditions.users.excludeUsers', [...excluded, excludeUser]);
    }
    return policy;
  }

  saved(policy: JsonObject): void {
    this.#policy = policy;
    for (const part of this.#parts()) part.saved();
  }

  #parts(): AnyPart[] {
    return Object.values(this).filter((member) => member instanceof DraftPart);
  }
}
