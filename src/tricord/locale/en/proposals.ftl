cli-statements-propose = Ask a language model on this machine about clauses no rule knows; off unless it is set.
cli-statements-proposals = List what a language model proposed for clauses; nobody has confirmed it.
cli-statements-statement = One statement: its identifier, or the beginning of it.

setting-language_model_address = Address of the language model
setting-language_model_name = Name of the language model
setting-language_model_allowed_hosts = Other machines it may run on
setting-language_model_timeout_seconds = Seconds to wait for an answer

proposals-asking = Asking { $model }
proposals-unknown = Clauses no rule knows: { $unknown }.
proposals-off = No language model is set, so nothing was asked: to use one, set language_model_address and language_model_name in tricord.toml to the address and the name of one that runs on this machine, such as http://127.0.0.1:8080/v1.
proposals-told = Clauses no rule knows: { $unknown }. New proposals: { $proposed }. From before: { $held }. Rejected answers: { $rejected }.
proposals-rejected = { $reason }: { $count }
proposals-withheld = Clauses not sent because their statement is TLP:RED and the model runs on another machine: { $count }.

proposals-rejected-cut-off = The answer broke off
proposals-rejected-late = The answer took too long
proposals-rejected-no-completion = The server gave no chat completion
proposals-rejected-not-in-clause = It names words that do not stand in the clause
proposals-rejected-not-json = The answer is no JSON object
proposals-rejected-other-keys = It has other members than asked for
proposals-rejected-other-type = Its type is not on the list
proposals-rejected-too-large = The answer is too large
proposals-rejected-too-many = It names too many
proposals-rejected-unsure = The model says that it is not sure
proposals-rejected-wrong-value = A member holds something else than words

proposals-column-statement_id = Statement
proposals-column-name = File
proposals-column-unknown = No rule knows
proposals-column-held = From before
proposals-column-proposed = New proposals
proposals-column-rejected = Rejected
proposals-column-rule_knows = A rule knows it now

proposals-status-proposed = proposed
proposals-type-reaffirm = reaffirm
proposals-type-commit = commit
proposals-type-condemn = condemn
proposals-type-concern = concern
proposals-type-oppose = oppose
proposals-type-call = call
proposals-type-support = support
proposals-type-welcome = welcome
proposals-type-note = note

error-language-model-address = The setting language_model_address is not an address a language model is asked at.
    .hint = Write http://127.0.0.1:PORT/v1, or https://HOST/v1 for another machine: host and port in their usual form, no user name, password, question mark or fragment. Nothing was sent.
error-language-model-host = { $host } is neither this machine nor a machine on which a language model may be asked.
    .hint = Run the model on this machine, or name the host in language_model_allowed_hosts if statements may go there. Nothing was sent.
error-language-model-plain = { $host } is another machine, and its address begins with http.
    .hint = Use an https address, or a tunnel that ends on this machine. Nothing was sent.
error-language-model-name = The setting language_model_address is set, and language_model_name is not.
    .hint = Set language_model_name to the name under which the server knows the model; it is kept with every proposal.
error-language-model-unreachable = The language model on { $host } cannot be reached ({ $reason }).
    .hint = Check that its server runs and that language_model_address is right. What was proposed before it stopped is kept; everything else works without it.
error-language-model-redirected = The language model on { $host } sent the question on to another address; it was not followed.
    .hint = Set language_model_address to the address of the server itself, up to and including /v1.
error-language-model-refused = The language model on { $host } refused the question (HTTP status { $status }).
    .hint = Check in the log of its server that it serves /chat/completions, knows the model by that name and takes a JSON schema as response_format.
error-language-model-slow = The language model on { $host } gave no answer within { $seconds } seconds, { $times } times in a row.
    .hint = Raise language_model_timeout_seconds or use a smaller model. What was proposed before is kept.
error-statement-unknown = { $count } statements of this node begin with { $statement }; exactly one is needed.
    .hint = tricord statements propose --format json lists the identifiers; the beginning is enough, if it tells one from the others.
