cli-people = Accounts, signing in, sessions and tokens
cli-people-first = Make the first account of the desk, an administrator
cli-people-add = Make an account, and print the code by which its person sets a password
cli-people-invite = Print a new code for an account: for a first password or a forgotten one
cli-people-accept = Set your password by an invitation, and sign in
cli-people-enter = Sign in; later commands act in this name
cli-people-leave = Sign out
cli-people-me = Say who is signed in, and what they may do
cli-people-list = List the accounts you may see
cli-people-change = Change an account: name shown, partner, mission, roles, language
cli-people-close = Close an account; what its person did stays
cli-people-sessions = List your sessions and tokens; an administrator sees everybody's
cli-people-end = End a session or a token
cli-people-token = Print a token by which a program may act for you
cli-people-name = Name to sign in with: letters a to z, digits, dots, dashes
cli-people-code = The code of the invitation
cli-people-session = Id of a session or token; its beginning is enough
cli-people-label = What the token is for
cli-people-password = Password
cli-people-password-new = New password
cli-people-option-password-file = Read the password from the first line of FILE; - for standard input
cli-people-option-shown = Name as colleagues read it
cli-people-option-partner = JPN, ROK or USA; the node's own by default
cli-people-option-mission = Mission with its partner: ROK/NEW-YORK; none for the capital
cli-people-option-role = reader, analyst, releaser, coordinator or administrator; may be given again
cli-people-option-language = Language of notices: en, ko or ja
cli-people-option-days = How many days it lasts
cli-option-as = Act in the name of this account, where several are signed in
desk-role-reader = reader
desk-role-analyst = analyst
desk-role-releaser = releaser
desk-role-coordinator = coordinator
desk-role-administrator = administrator
people-column-name = Account
people-column-shown = Name
people-column-partner = Partner
people-column-mission = Mission
people-column-roles = Roles
people-column-language = Language
people-column-version = Version
people-column-closed_at = Closed
people-column-session = Session
people-column-kind = Kind
people-column-label = For
people-column-opened_at = Opened
people-column-expires_at = Until
people-column-ended_at = Ended
people-first-made = { $name } is the first administrator and signed in. Add others: tricord people add NAME --role analyst.
people-invited = Give this code to { $name }, for { $days ->
        [one] one day
       *[other] { $days } days
    }: tricord people accept CODE.
people-accepted = The password of { $name } is set; you are signed in.
people-entered = Signed in as { $name } until { $until }.
people-left = { $name } is signed out.
people-changed = { $name } was changed; this is version { $version }.
people-closed = { $name } is closed; its sessions and tokens are over.
people-ended = { $session } is over.
people-token-made = The token lasts until { $until }; it is shown this once. Programs give it as TRICORD_TOKEN.
cli-audit = The log of what people did, and whether it is as it was written
cli-audit-verify = Hold the log against its signed checkpoints; exit status 2 where it does not fit
cli-audit-list = List what was done, as far as you may see it
cli-audit-key = Print the key with which others check the log
cli-audit-checkpoint = Print the last signed checkpoint, to be kept elsewhere
cli-audit-working = Checking the log
cli-audit-option-checkpoint = A checkpoint that was kept elsewhere; may be given again
cli-audit-option-about = Only of this thing, as the log names it: case:, alert:, person: and its id
cli-audit-option-person = Only by this account
cli-audit-option-act = Only acts that begin so: case.
cli-audit-option-last = How many, the newest
audit-column-number = Number
audit-column-at = When
audit-column-person = Account
audit-column-act = Act
audit-column-about = Of
audit-column-facts = Facts
audit-empty = The log is empty.
audit-fits = The log fits: { $size ->
        [one] one entry
       *[other] { $size } entries
    }, held against { $checkpoints ->
        [one] one signed checkpoint
       *[other] { $checkpoints } signed checkpoints
    }, root { $root }.
audit-misfit-missing = Entry { $number } is missing.
audit-misfit-changed = Entry { $number } was changed.
audit-misfit-out-of-place = Entry { $number } stands in a place that is not its own.
audit-misfit-facts = The facts of entry { $number } are not those that were written.
audit-misfit-checkpoint = From entry { $number } on, no checkpoint of this log vouches for what stands there.
audit-misfit-root = From entry { $number } on, the log is not the one that was signed.
audit-misfit-cut-short = The log ends before entry { $number }; a checkpoint says that it was longer.
audit-misfit-head = The log ends before entry { $number }; its own record says otherwise.
audit-misfit-before = { $size ->
        [one] One entry was
       *[other] { $size } entries were
    } read until then, { $checkpoints ->
        [one] one checkpoint
       *[other] { $checkpoints } checkpoints
    } held; root { $root }.
cli-people-option-openid = Sign in with the node's OpenID provider, in a browser of this machine
cli-people-option-device = The same on another device, where this machine has no browser
people-identity-tied = { $subject } of the provider is tied to { $name }; you are signed in.
people-openid-browser = Sign in at { $address }
people-openid-device = Open { $address } on any device and enter the code { $code }.
error-desk-no-openid = This node names no OpenID provider.
    .hint = Set openid_issuer and openid_client_id in tricord.toml, or sign in with a password.
setting-database_url = Database of the desk
setting-openid_issuer = OpenID provider
setting-openid_client_id = OpenID client
setting-openid_client_secret_file = File of the OpenID secret
setting-openid_ca_bundle = Certificates of the OpenID provider
error-usage-by-and-as = Who decides is told twice: by --as and by --by.
    .hint = Give --as for an account that is signed in, or --by where nobody is.
