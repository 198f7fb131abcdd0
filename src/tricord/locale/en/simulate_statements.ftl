# The coordination strand in the demo: simulated statements, and what is planted in them.

demo-step-statements = Following the statements ...
planted-statements-promise = statements: a promise
planted-statements-done = statements: a promise later said to be done
planted-statements-overdue = statements: a promise past its day, not said to be done
planted-statements-not-repeated = statements: a promise not said again
planted-statements-stronger = statements: a stronger wording
planted-statements-weaker = statements: a weaker wording
planted-statements-other-day = statements: another day in another language
planted-statements-progress = statements: welcomed progress, told as done
planted-statements-call-on-others = statements: a call on others, told as a promise
planted-statements-short = statements: a short statement’s silence, told of
planted-statements-left-out = statements: a point left out of a summary, told of
