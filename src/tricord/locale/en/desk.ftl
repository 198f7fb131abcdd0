error-desk-no-postgres = There is no PostgreSQL for this platform ({ $platform }) among what was installed with Tricord.
    .hint = Set TRICORD_DATABASE_URL to a PostgreSQL 16 or newer; looked in: { $looked_in }.
error-desk-no-user = PostgreSQL does not run as root, and the system user { $user } could not be made.
    .hint = Make it (useradd --system { $user }), run Tricord as another user, or set TRICORD_DATABASE_URL.
error-desk-program = { $program } could not be started: { $reason }.
    .hint = Check that the user who runs PostgreSQL may read and pass that folder.
error-desk-set-up = The desk's database could not be set up in { $folder }: { $reason }.
    .hint = Check that the disk has room and that the folder may be written; nothing was left behind.
error-desk-start = The desk's database did not start: { $reason }.
    .hint = Its own words stand in { $log }; what was decided is untouched.
error-desk-database-gone = The desk's database cannot be reached: { $reason }.
    .hint = Nothing of this command was kept; run it again once the database is back.
error-desk-address = TRICORD_DATABASE_URL is no address of a PostgreSQL: { $reason }.
    .hint = Write it like this: postgresql://database.example:5432/tricord?sslmode=verify-full.
error-desk-bypass = The desk is not served under { $role }: that login sees every row, whatever its marking ({ $why ->
        [superuser] it is a superuser
        [bypassrls] it passes row-level security by
       *[owner] it owns the tables
    }).
    .hint = Let the address name a login that may make roles and is no superuser, or make the logins of Tricord yourself: see "Run in production".
error-desk-unsecured = Row-level security is off for { $tables }; the desk is not served.
    .hint = Somebody changed the tables outside Tricord; restore them from a backup, or turn it on again with FORCE.
error-desk-newer = The desk's database stands at step { $stands }; this version of Tricord knows steps up to { $newest }.
    .hint = Use the newer version of Tricord that took that step.
error-desk-older = The desk's database stands at step { $stands } and has to be brought to { $newest }.
    .hint = Make a backup, then run: tricord desk upgrade.
error-desk-no-passwords = There is no { $file } with the passwords of Tricord's logins.
    .hint = Let the address name a login that may make roles; it makes them once.
error-desk-no-logins = The login { $role } may not make roles, and those of Tricord are missing in the database.
    .hint = Give it the right (ALTER ROLE { $role } CREATEROLE), or use another login in TRICORD_DATABASE_URL.
error-desk-old-server = PostgreSQL { $version } is too old for the desk.
    .hint = Use PostgreSQL 16 or newer.
error-desk-passwords = { $file } is damaged: { $reason }.
    .hint = Restore it from a backup of the node; the database itself is untouched.
error-desk-audit-key = { $file }, the key that signs the log, is damaged: { $reason }.
    .hint = Restore it from a backup of the node; without it the log can be read but not continued.
error-desk-session-ended = Nobody is signed in here, or the session is over.
    .hint = Sign in: tricord people enter NAME. A program sets TRICORD_TOKEN.
error-desk-not-allowed = Your account may not do this.
    .hint = tricord people me prints what it may do; an administrator can change that.
error-desk-role = This takes one of these roles: { $roles }.
    .hint = tricord people me prints yours; an administrator can change them.
error-desk-sign-in = Name and password do not belong together.
    .hint = Check both; an administrator can make a new invitation: tricord people invite NAME.
error-desk-wait = There were too many wrong passwords for this account; it waits until { $until }.
    .hint = Try again after that, or ask an administrator for a new invitation.
error-desk-identity-unknown = No account is tied to { $subject } of { $issuer }.
    .hint = Ask an administrator for an invitation, and accept it while signed in there.
error-desk-identity-taken = { $subject } of { $issuer } is tied to another account.
    .hint = One identity stands for one account; an administrator can tell which.
error-desk-invitation = There is no such invitation, or it was used or is over.
    .hint = Ask an administrator for a new one: tricord people invite NAME.
error-desk-password = A password has { $least } to { $most } characters, five different ones at least, and does not hold the account's name.
    .hint = Several words in a row are easy to remember and hard to guess.
error-desk-token-days = A token lasts 1 to { $most } days, not { $days }.
    .hint = Choose fewer days; a token can be made anew.
error-desk-token-roles = A token cannot hold roles you do not have: { $roles }.
    .hint = Name at least one of your own: tricord people me prints them.
error-desk-token-session = A token makes no tokens.
    .hint = Sign in yourself: tricord people enter NAME.
error-desk-not-first = This desk has accounts already.
    .hint = Ask an administrator for an account; tricord people list tells who they are.
error-desk-name = { $name } cannot be a name to sign in with.
    .hint = Use letters a to z, digits, dots, dashes and underscores; begin with a letter or a digit.
error-desk-name-taken = There is an account { $name } already.
    .hint = Choose another name; names of closed accounts are not given again.
error-desk-account = An account cannot have this { $field ->
        [partner] partner
        [mission] mission
       *[language] language
    }: { $value }.
    .hint = Partners: JPN, ROK, USA or the node's own; a mission is written with its partner: ROK/NEW-YORK; languages: en, ko, ja.
error-desk-person-unknown = There is no account { $name }, or it is closed.
    .hint = tricord people list prints the accounts.
error-desk-changed-meanwhile = { $what } was changed by somebody else since you saw version { $seen }; nothing was overwritten.
    .hint = Look at it again, and decide on what it says now.
error-desk-last-administrator = { $name } is the last administrator; without one nobody could keep the accounts.
    .hint = Make another account an administrator first.
error-desk-session-unknown = There is no open session { $session }.
    .hint = tricord people sessions prints them.
error-desk-role-unknown = There is no role { $role }.
    .hint = Roles: { $known }.
error-desk-database-full = The disk of the desk's database is full: { $reason }.
    .hint = Nothing was written. Make room; it goes on by itself.
