using CsCheck;
using FksSre.Delivery.Engine;

namespace FksSre.Delivery.Tests.Engine;

/// <summary>Whatever stands in a line, there is an answer and never an exception.</summary>
public class HostileLineTests
{
    private const string Summary =
        """{"summaryEvent":{"durationSeconds":17,"resourceChanges":{"same":23},"isPreview":true,"result":"succeeded"}}""";

    [Theory]
    [InlineData("error: could not load the plugin")]
    [InlineData("{\"sequence\": 7, \"resourcePreEvent\": {\"metada")]
    [InlineData("[1, 2]")]
    [InlineData("17")]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"a\": 1} {\"b\": 2}")]
    [InlineData("\u0000")]
    public void Line_that_is_no_event_is_counted_and_the_others_are_read(string line)
    {
        var run = EngineEvents.Read([line, Summary, line]);

        Assert.Equal((2, 1, EngineResult.Succeeded, 23), (run.Unread, run.Events, run.Result, run.Changes["same"]));
        Assert.NotEmpty(run.FirstUnread);
        Assert.Equal(EngineVerdict.NothingDiffers, EngineEnd.Of(0, run, "dev").Verdict);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t\r")]
    [InlineData("\uFEFF")]
    public void Empty_line_is_no_line(string line)
    {
        var run = EngineEvents.Read([line, "\uFEFF" + Summary + "\r\n"]);

        Assert.Equal((0, 1, EngineResult.Succeeded), (run.Unread, run.Events, run.Result));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"sequence\": 7, \"futureEvent\": {\"metadata\": {\"op\": \"update\", \"urn\": \"u\"}}}")]
    [InlineData("{\"resourcePreEvent\": null}")]
    [InlineData("{\"resourcePreEvent\": {\"metadata\": 7}}")]
    [InlineData("{\"resourcePreEvent\": {\"metadata\": {\"op\": 7, \"urn\": [], \"type\": {}}}}")]
    [InlineData(
        "{\"resourcePreEvent\": {\"metadata\": {\"op\": \"same\", \"urn\": \"u\", \"detailedDiff\": {\"a\": {\"diffKind\": \"add\"}}}}}"
    )]
    [InlineData("{\"diagnosticEvent\": []}")]
    [InlineData("{\"diagnosticEvent\": {\"severity\": \"error\", \"message\": \" \\n\"}}")]
    [InlineData("{\"diagnosticEvent\": {\"severity\": \"error\", \"message\": \"\\ud800\"}}")]
    [InlineData("{\"diagnosticEvent\": {\"severity\": \"debug\", \"message\": \"m\"}}")]
    [InlineData("{\"diagnosticEvent\": {\"severity\": \"info#err\", \"message\": \"m\"}}")]
    [InlineData("{\"policyEvent\": 1, \"policyAnalyzeSummaryEvent\": {\"passed\": 3}, \"policyAnalyzeStackSummaryEvent\": []}")]
    public void Event_that_says_nothing_is_passed_over(string line)
    {
        var run = EngineEvents.Read([line, Summary]);

        Assert.Equal((2, 0), (run.Events, run.Unread));
        Assert.Empty(run.Steps);
        Assert.Empty(run.Diagnostics);
        Assert.Empty(run.Violations);
        Assert.Equal(0, run.PoliciesPassed);
        Assert.Equal("nothing to change, 23 unchanged, in 17 s", Assert.Single(EngineWords.Of(run)));
    }

    [Theory]
    [InlineData(
        """{"summaryEvent":{"result":"succeeded","durationSeconds":-3,"resourceChanges":{"same":1e99,"update":"2","create":2}}}""",
        true
    )]
    [InlineData("""{"summaryEvent":{"result":"somehow","durationSeconds":1.5,"resourceChanges":[]}}""", false)]
    [InlineData("""{"summaryEvent":{"result":7}}""", false)]
    public void Summary_with_other_kinds_of_values_is_read_as_far_as_it_goes(string line, bool succeeded)
    {
        var run = EngineEvents.Read([line]);

        Assert.Equal(succeeded ? EngineResult.Succeeded : EngineResult.Failed, run.Result);
        Assert.Equal(TimeSpan.Zero, run.Duration);
        Assert.Equal(succeeded ? [("create", 2)] : [], run.Changes.Select(pair => (pair.Key, pair.Value)));
    }

    [Fact]
    public void Nesting_without_end_is_no_event()
    {
        var run = EngineEvents.Read([new string('[', 5_000_000), "{\"a\":" + new string('[', 3_000) + new string(']', 3_000) + "}"]);

        Assert.Equal((2, 0), (run.Unread, run.Events));
        Assert.True(run.FirstUnread.Length < 200);
    }

    /// <summary>Every beginning of a real stream ends without its summary, and is never taken for a run without changes.</summary>
    [Fact]
    public void Stream_that_is_cut_anywhere_is_not_known()
    {
        var whole = string.Join('\n', Recorded.Lines("storage-grown").Take(9).Concat(["{}"]));
        Gen.Int[0, whole.Length]
            .Sample(cut =>
            {
                var run = EngineEvents.Read(whole[..cut].Split('\n'));
                return run.Result == EngineResult.Unknown && EngineEnd.Of(0, run, "dev").Verdict == EngineVerdict.Unknown;
            });
    }

    [Fact]
    public void Any_text_at_all_has_an_answer() => Gen.String.Array[0, 7].Sample(lines => EngineWords.Of(EngineEvents.Read(lines)).Any());

    /// <summary>Real events with any letter replaced by any other.</summary>
    [Fact]
    public void Real_event_with_one_letter_changed_has_an_answer()
    {
        var lines = Recorded.Lines("deleted-by-hand").Where(line => line.Length < 4_000).ToList();
        Gen.Select(Gen.Int[0, lines.Count - 1], Gen.Int[0, 3_999], Gen.Char)
            .Sample(
                (line, at, letter) =>
                {
                    var spoilt = lines[line].ToCharArray();
                    spoilt[at % spoilt.Length] = letter;
                    return EngineWords.Of(EngineEvents.Read([new string(spoilt)])).Any();
                }
            );
    }
}
