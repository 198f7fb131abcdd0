error-simulation-vessels = 모의 해역에 선박 { $vessels }척을 둘 수 없습니다.
    .hint = 선박 수는 1척 이상 { $most }척 이하로 지정하십시오.
error-simulation-days = 모의 해역의 기간을 { $days }일로 할 수 없습니다.
    .hint = 기간은 0일보다 길고 { $most }일 이하로 지정하십시오.
error-simulation-keep = { $keep }은(는) 메시지 비율로 쓸 수 없습니다.
    .hint = 0보다 크고 1 이하인 수를 지정하십시오. 1이면 수신한 메시지를 모두 남깁니다.
error-simulation-not-written = 모의 자료를 { $file }에 쓰지 못했습니다: { $reason }.
    .hint = 폴더가 있는지, 쓰기 권한과 디스크 여유 공간이 있는지 확인하십시오. 쓰다 만 파일은 남지 않습니다.
