error-desk-no-postgres = Tricord와 함께 설치된 것 가운데 이 플랫폼({ $platform })용 PostgreSQL이 없습니다.
    .hint = TRICORD_DATABASE_URL에 PostgreSQL 16 이상의 주소를 지정하십시오. 찾아본 곳: { $looked_in }.
error-desk-no-user = PostgreSQL은 root로 실행되지 않으며, 시스템 사용자 { $user }을(를) 만들 수 없습니다.
    .hint = 사용자를 만들거나(useradd --system { $user }), 다른 사용자로 Tricord를 실행하거나, TRICORD_DATABASE_URL을 지정하십시오.
error-desk-program = { $program }을(를) 시작할 수 없습니다: { $reason }.
    .hint = PostgreSQL을 실행하는 사용자가 그 폴더를 읽고 지나갈 수 있는지 확인하십시오.
error-desk-set-up = 데스크의 데이터베이스를 { $folder }에 만들 수 없습니다: { $reason }.
    .hint = 디스크에 여유가 있는지, 폴더에 쓸 수 있는지 확인하십시오. 남겨진 것은 없습니다.
error-desk-start = 데스크의 데이터베이스가 시작되지 않았습니다: { $reason }.
    .hint = 데이터베이스가 남긴 기록은 { $log }에 있습니다. 결정된 내용은 그대로입니다.
error-desk-database-gone = 데스크의 데이터베이스에 연결할 수 없습니다: { $reason }.
    .hint = 이 명령의 내용은 아무것도 저장되지 않았습니다. 데이터베이스가 돌아오면 다시 실행하십시오.
error-desk-address = TRICORD_DATABASE_URL이 PostgreSQL 주소가 아닙니다: { $reason }.
    .hint = 다음과 같이 쓰십시오: postgresql://database.example:5432/tricord?sslmode=verify-full.
error-desk-bypass = { $role } 계정으로는 데스크를 제공하지 않습니다. 이 로그인은 표시와 관계없이 모든 행을 봅니다({ $why ->
        [superuser] 슈퍼유저임
        [bypassrls] 행 수준 보안을 우회함
       *[owner] 테이블의 소유자임
    }).
    .hint = 주소에 슈퍼유저가 아니면서 역할을 만들 수 있는 로그인을 쓰거나, Tricord의 로그인을 직접 만드십시오. "운영 환경에서 실행하기"를 보십시오.
error-desk-unsecured = { $tables }의 행 수준 보안이 꺼져 있어 데스크를 제공하지 않습니다.
    .hint = Tricord 밖에서 테이블이 변경되었습니다. 백업에서 복원하거나 FORCE와 함께 다시 켜십시오.
error-desk-newer = 데스크의 데이터베이스는 { $stands } 단계에 있으며, 이 버전의 Tricord는 { $newest } 단계까지 압니다.
    .hint = 그 단계를 적용한 새 버전의 Tricord를 사용하십시오.
error-desk-older = 데스크의 데이터베이스가 { $stands } 단계에 있어 { $newest } 단계로 올려야 합니다.
    .hint = 백업을 만든 뒤 다음을 실행하십시오: tricord desk upgrade.
error-desk-no-passwords = Tricord 로그인들의 비밀번호가 든 { $file } 파일이 없습니다.
    .hint = 주소에 역할을 만들 수 있는 로그인을 쓰면 한 번에 만들어집니다.
error-desk-no-logins = 로그인 { $role }은(는) 역할을 만들 수 없고, 데이터베이스에 Tricord의 로그인이 없습니다.
    .hint = 권한을 주거나(ALTER ROLE { $role } CREATEROLE) TRICORD_DATABASE_URL에 다른 로그인을 쓰십시오.
error-desk-old-server = PostgreSQL { $version }은(는) 데스크에 쓰기에 너무 오래되었습니다.
    .hint = PostgreSQL 16 이상을 사용하십시오.
error-desk-passwords = { $file } 파일이 손상되었습니다: { $reason }.
    .hint = 노드의 백업에서 복원하십시오. 데이터베이스 자체는 그대로입니다.
error-desk-audit-key = 기록에 서명하는 키 { $file } 파일이 손상되었습니다: { $reason }.
    .hint = 노드의 백업에서 복원하십시오. 키가 없으면 기록을 읽을 수는 있어도 이어 쓸 수 없습니다.
error-desk-session-ended = 로그인한 사람이 없거나 세션이 끝났습니다.
    .hint = 로그인하십시오: tricord people enter 이름. 프로그램은 TRICORD_TOKEN을 지정합니다.
error-desk-not-allowed = 이 계정으로는 할 수 없는 일입니다.
    .hint = 할 수 있는 일은 tricord people me로 볼 수 있으며, 관리자가 바꿀 수 있습니다.
error-desk-role = 다음 역할 가운데 하나가 필요합니다: { $roles }.
    .hint = 자신의 역할은 tricord people me로 볼 수 있으며, 관리자가 바꿀 수 있습니다.
error-desk-sign-in = 이름과 비밀번호가 맞지 않습니다.
    .hint = 둘 다 확인하십시오. 관리자는 새 초대를 만들 수 있습니다: tricord people invite 이름.
error-desk-wait = 이 계정에 잘못된 비밀번호가 너무 많이 입력되어 { $until }까지 기다려야 합니다.
    .hint = 그 뒤에 다시 시도하거나 관리자에게 새 초대를 요청하십시오.
error-desk-identity-unknown = { $issuer }의 { $subject }에 연결된 계정이 없습니다.
    .hint = 관리자에게 초대를 요청하고, 그곳에 로그인한 상태로 수락하십시오.
error-desk-identity-taken = { $issuer }의 { $subject }은(는) 다른 계정에 연결되어 있습니다.
    .hint = 하나의 신원은 하나의 계정에 해당합니다. 어느 계정인지는 관리자가 알려 줄 수 있습니다.
error-desk-invitation = 그런 초대가 없거나, 이미 사용되었거나 기한이 지났습니다.
    .hint = 관리자에게 새 초대를 요청하십시오: tricord people invite 이름.
error-desk-password = 비밀번호는 { $least }자에서 { $most }자이며, 서로 다른 글자가 다섯 개 이상이고 계정 이름을 포함하지 않아야 합니다.
    .hint = 여러 단어를 이어 쓰면 기억하기 쉽고 추측하기 어렵습니다.
error-desk-token-days = 토큰의 유효 기간은 1일에서 { $most }일까지이며 { $days }일은 쓸 수 없습니다.
    .hint = 더 짧은 기간을 고르십시오. 토큰은 새로 만들 수 있습니다.
error-desk-token-roles = 토큰은 자신에게 없는 역할을 가질 수 없습니다: { $roles }.
    .hint = 자신의 역할을 하나 이상 쓰십시오. tricord people me로 볼 수 있습니다.
error-desk-token-session = 토큰으로는 토큰을 만들 수 없습니다.
    .hint = 직접 로그인하십시오: tricord people enter 이름.
error-desk-not-first = 이 데스크에는 이미 계정이 있습니다.
    .hint = 관리자에게 계정을 요청하십시오. 누가 관리자인지는 tricord people list로 볼 수 있습니다.
error-desk-name = { $name }은(는) 로그인 이름으로 쓸 수 없습니다.
    .hint = 영문자 a–z, 숫자, 점, 붙임표, 밑줄을 쓰고, 영문자나 숫자로 시작하십시오.
error-desk-name-taken = { $name } 계정이 이미 있습니다.
    .hint = 다른 이름을 고르십시오. 닫힌 계정의 이름은 다시 쓰지 않습니다.
error-desk-account = 계정에 이 { $field ->
        [partner] 협력국을
        [mission] 공관을
       *[language] 언어를
    } 지정할 수 없습니다: { $value }.
    .hint = 협력국: JPN, ROK, USA 또는 노드 자신. 공관은 협력국과 함께 씁니다: ROK/NEW-YORK. 언어: en, ko, ja.
error-desk-person-unknown = { $name } 계정이 없거나 닫혔습니다.
    .hint = 계정은 tricord people list로 볼 수 있습니다.
error-desk-changed-meanwhile = { $what }은(는) 버전 { $seen }을(를) 보신 뒤 다른 사람이 변경했습니다. 덮어쓴 것은 없습니다.
    .hint = 다시 보고, 지금의 내용을 바탕으로 결정하십시오.
error-desk-last-administrator = { $name }은(는) 마지막 관리자입니다. 관리자가 없으면 아무도 계정을 관리할 수 없습니다.
    .hint = 먼저 다른 계정을 관리자로 지정하십시오.
error-desk-session-unknown = 열린 세션 { $session }이(가) 없습니다.
    .hint = 세션은 tricord people sessions로 볼 수 있습니다.
error-desk-role-unknown = { $role } 역할이 없습니다.
    .hint = 역할: { $known }.
error-desk-database-full = 데스크 데이터베이스의 디스크가 가득 찼습니다: { $reason }.
    .hint = 기록된 것은 없습니다. 공간을 마련하면 저절로 이어집니다.
