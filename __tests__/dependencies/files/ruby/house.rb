source "https://rubygems.org"

gem "octo-log", "~> 1.2"
gem "octo-giri", ">= 1.8.1", "!= 1.11.0"
gem "octo-named", git: "https://github.com/octo/named.git", branch: "main"
gem "octo-part", path: "part"
gem "octo-puma", require: false, group: :production

group :development, :test do
  gem "octo-test"
end

group :rubocop do
  gem "octo-cop", require: false
end

source "https://gems.corp.example" do
  gem "octo-secret"
end
