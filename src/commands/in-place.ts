import { fileReason } from '../seeds/file-reason.ts';
import type { settingNames } from './setting-names.ts';
import { UserFault } from './user-fault.ts';

/** Does something in the folder that a setting names. What the system refuses there becomes a fault that names the setting. */
export function inPlace<Result>(setting: (typeof settingNames)[number], name: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    const reason = fileReason(error);
    throw reason === null
      ? error
      : new UserFault(
          `${setting}: \`${name}\` cannot be written: ${reason}; what lay there is as it was; write \`${setting}=\` and a folder that can be written`,
        );
  }
}
