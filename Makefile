# How `sam build` packs a function: its jar and the jars it needs at run time, in lib/. Beside them,
# where Lambda's own Java does not look, what starts them on a bare machine: bootstrap and runtime/.
# Maven packs all functions together; a stamp tells whether a source is newer than that.
# Bugs are looked for by ./fiducia test, not here. For anything else use ./fiducia, or Maven itself.

FUNCTIONS := intake matching feedback followup directory
PACKED    := target/packed
MODULES   := $(FUNCTIONS:%=functions/%) runtime
SOURCES   := pom.xml $(shell find shared functions runtime \( -name target -o -name test \) -prune \
                            -o -type f -print)

.PHONY: build-IntakeFunction build-MatchingFunction build-FeedbackFunction \
        build-FollowUpFunction build-DirectoryFunction

build-IntakeFunction:    $(PACKED) ; $(call pack,intake)
build-MatchingFunction:  $(PACKED) ; $(call pack,matching)
build-FeedbackFunction:  $(PACKED) ; $(call pack,feedback)
build-FollowUpFunction:  $(PACKED) ; $(call pack,followup)
build-DirectoryFunction: $(PACKED) ; $(call pack,directory)

define pack
@mkdir -p "$(ARTIFACTS_DIR)/lib" "$(ARTIFACTS_DIR)/runtime"
@cp functions/$(1)/target/fiducia-*[0-9].jar functions/$(1)/target/lib/*.jar "$(ARTIFACTS_DIR)/lib/"
@cp runtime/target/fiducia-runtime-*[0-9].jar "$(ARTIFACTS_DIR)/runtime/"
@cp runtime/bootstrap "$(ARTIFACTS_DIR)/bootstrap" && chmod 755 "$(ARTIFACTS_DIR)/bootstrap"
@cd "$(ARTIFACTS_DIR)" && LC_ALL=C && export LC_ALL && cat lib/*.jar runtime/*.jar | cksum > jars.cksum
endef

# For ./fiducia bench start; where Java and caches can be made, runtime/layers.mk says how.
packed-for-bench: $(FUNCTIONS:%=target/cache/%)

ifndef PROCESSOR
target/cache/%: $(PACKED)
	@rm -rf $@ && mkdir -p $@
	@$(MAKE) --no-print-directory -f Makefile build-$(call function,$*) ARTIFACTS_DIR=$@/package
endif

function = $(if $(filter followup,$(1)),FollowUp,$(shell echo $(1) | awk '{ print toupper(substr($$0, 1, 1)) substr($$0, 2) }'))Function
comma := ,
space := $() $()

# What an earlier build left in lib/ may be of another version.
$(PACKED): $(SOURCES)
	@rm -rf $(MODULES:%=%/target/lib)
	@mvn -q -B -pl $(subst $(space),$(comma),$(MODULES)) -am -DskipTests \
	  -Derror.prone.options=-XepDisableAllChecks package dependency:copy-dependencies -DincludeScope=runtime \
	  -DoutputDirectory='$${project.build.directory}/lib'
	@mkdir -p target && touch $(PACKED)
