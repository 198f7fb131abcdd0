# The coordination strand in the demo: simulated statements, and what is planted in them.

demo-step-statements = Following the statements ...
planted-statements-promise = statements: a promise
planted-statements-done = statements: a promise later said to be done
planted-statements-overdue = statements: a promise past its day, not said to be done
planted-statements-not-repeated = statements: a promise the next statement does not repeat
planted-statements-stronger = statements: a stronger wording
planted-statements-weaker = statements: a weaker wording
planted-statements-other-day = statements: another day in another language
planted-statements-progress = statements: welcomed progress, told as done
planted-statements-call-on-others = statements: a call on others with a day, told as a promise
planted-statements-short = statements: the silence of a short statement, told as such
planted-statements-left-out = statements: a point a summary leaves out, told as a difference
