# How `sam build` packs a function: its jar and the jars it needs at run time, in lib/.
# Maven packs all functions together; a stamp tells whether a source is newer than that.
# Bugs are looked for by ./fiducia test, not here. For anything else use ./fiducia, or Maven itself.

FUNCTIONS := intake matching feedback followup directory
PACKED    := target/packed
SOURCES   := pom.xml $(shell find shared functions \( -name target -o -name test \) -prune \
                            -o -type f -print)

.PHONY: build-IntakeFunction build-MatchingFunction build-FeedbackFunction \
        build-FollowUpFunction build-DirectoryFunction

build-IntakeFunction:    $(PACKED) ; $(call pack,intake)
build-MatchingFunction:  $(PACKED) ; $(call pack,matching)
build-FeedbackFunction:  $(PACKED) ; $(call pack,feedback)
build-FollowUpFunction:  $(PACKED) ; $(call pack,followup)
build-DirectoryFunction: $(PACKED) ; $(call pack,directory)

define pack
@mkdir -p "$(ARTIFACTS_DIR)/lib"
@cp functions/$(1)/target/fiducia-*[0-9].jar functions/$(1)/target/lib/*.jar "$(ARTIFACTS_DIR)/lib/"
endef

comma := ,
space := $() $()

# What an earlier build left in lib/ may be of another version.
$(PACKED): $(SOURCES)
	@rm -rf $(FUNCTIONS:%=functions/%/target/lib)
	@mvn -q -B -pl $(subst $(space),$(comma),$(FUNCTIONS:%=functions/%)) -am -DskipTests \
	  -Derror.prone.options=-XepDisableAllChecks package dependency:copy-dependencies -DincludeScope=runtime \
	  -DoutputDirectory='$${project.build.directory}/lib'
	@mkdir -p target && touch $(PACKED)
