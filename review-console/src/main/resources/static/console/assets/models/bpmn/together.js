// Several commands as one step: one Ctrl+Z takes all of them back.

const NAME = "proofline.together";

/** What a handler does before its own execution is undone and redone with it. */
class Together {
  preExecute(context) {
    context.result = context.work();
  }
}

class Handlers {
  constructor(commandStack) {
    commandStack.registerHandler(NAME, Together);
  }
}
Handlers.$inject = ["commandStack"];

/** A module for bpmn-js. */
export const togetherModule = {
  __init__: ["prooflineTogether"],
  prooflineTogether: ["type", Handlers],
};

/** Does the work, which may be any number of commands, and gives its result. */
export function together(commandStack, work) {
  const context = { work };
  commandStack.execute(NAME, context);
  return context.result;
}
