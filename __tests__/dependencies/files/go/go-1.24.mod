module example.com/app

go 1.24.4

replace corp.example/a => github.com/Octo/A v1.6.0

replace corp.example/b v1.0.0 => ./part

require (
	corp.example/a v1.0.0
	corp.example/b v1.0.0
	github.com/octo/log/v3 v3.1.0
	github.com/octo/stable/foal v0.0.0-20240102030405-0123456789ab
	go.uber.org/zap v1.2.3
)

require (
	github.com/octo/inner v1.4.0 // indirect
	github.com/octo/tool v0.3.0 // indirect
	golang.org/x/text v0.4.0 // indirect
	gopkg.in/octo/mare.v4 v4.10.0 // indirect
)

tool github.com/octo/tool
