# The layers of FunctionRuntime custom: a Java with the modules that the functions need, and for each
# function an AOT cache (JEP 483, 514) of what it loads until it has answered its sample events.
#
# A cache is good for one Java and one class path: the jars' names, order, sizes and times. SAM packs
# every file with the time 1980-01-01, and Lambda's clock is UTC, so that is their time here as well.
# Both are made on the processor that they are for.

JDK     := $(or $(JAVA_HOME),$(patsubst %/bin/,%,$(dir $(realpath $(shell command -v javac)))))
VERSION := $(shell sed -n 's/^JAVA_RUNTIME_VERSION="\(.*\)"/\1/p' "$(JDK)/release")
# A patched JDK, or another processor, is another Java.
JAVA    := target/runtime/$(PROCESSOR)-$(VERSION)

build-Java: $(JAVA)
	@mkdir -p "$(ARTIFACTS_DIR)" && cp -R $(JAVA) "$(ARTIFACTS_DIR)/java"

build-IntakeCache:    target/cache/intake    ; $(call layer,intake)
build-MatchingCache:  target/cache/matching  ; $(call layer,matching)
build-FeedbackCache:  target/cache/feedback  ; $(call layer,feedback)
build-FollowUpCache:  target/cache/followup  ; $(call layer,followup)
build-DirectoryCache: target/cache/directory ; $(call layer,directory)

.PHONY: build-Java build-IntakeCache build-MatchingCache build-FeedbackCache build-FollowUpCache \
        build-DirectoryCache

define layer
@mkdir -p "$(ARTIFACTS_DIR)/aot" && cp target/cache/$(1)/function.aot target/cache/$(1)/function.aot.jars "$(ARTIFACTS_DIR)/aot/"
endef

# jdk.unsupported: Jackson and the SDK look for sun.misc.Unsafe. No jdk.localedata: words are written
# in English, whose names of languages java.base has.
$(JAVA): runtime/layers.mk
	@test "$$(uname -sm)" = "Linux $(PROCESSOR)" || { echo "runtime: Java for Linux $(PROCESSOR)" \
	  "cannot be made on $$(uname -sm): build there, or choose another Architecture" >&2; exit 1; }
	@case "$(VERSION)" in 25*) ;; *) \
	  echo "runtime: set JAVA_HOME to a JDK 25, which Java for the functions is made of" >&2; exit 1 ;; esac
	@rm -rf $(JAVA) && mkdir -p target/runtime
	@"$(JDK)/bin/jlink" --add-modules java.base,java.logging,java.naming,java.xml,jdk.unsupported \
	  --strip-debug --no-man-pages --no-header-files --compress zip-9 --output $(JAVA)
	@touch $(JAVA)

target/cache/%: $(PACKED) $(JAVA) runtime/TrainCache.java
	@rm -rf $@ && mkdir -p $@
	@$(MAKE) --no-print-directory -f Makefile build-$(call function,$*) ARTIFACTS_DIR=$@/package
	@TZ=UTC find $@/package -name '*.jar' -exec touch -t 198001010000 {} +
	@"$(JDK)/bin/java" runtime/TrainCache.java $@/package $(JAVA) $@/function.aot $(call handler,$*) $(wildcard events/$(call prefix,$*)-*.json)
	@touch $@

handler  = $(shell sed -n 's/^ *Handler: \(fiducia\.$(1)\..*\)/\1/p' template.yaml)
prefix   = $(if $(filter followup,$(1)),follow-up,$(1))
