using FksSre.Delivery.Engine;

namespace FksSre.Delivery.Tests.Engine;

/// <summary>Exit code and events are read together, also where they contradict each other.</summary>
public class EngineEndTests
{
    private const string Update = """{"resourcePreEvent":{"metadata":{"op":"update","urn":"u","diffs":["a"]}}}""";
    private const string Unready =
        """{"resourcePreEvent":{"metadata":{"op":"update","urn":"v","detailedDiff":{},"old":{"initErrors":["not ready"]}}}}""";
    private const string Error = """{"diagnosticEvent":{"severity":"error","message":"no"}}""";
    private const string Advice = """{"policyEvent":{"policyName":"p","enforcementLevel":"advisory","message":"m"}}""";
    private const string Mandatory = """{"policyEvent":{"policyName":"p","enforcementLevel":"mandatory","message":"m"}}""";
    private const string Succeeded = """{"summaryEvent":{"result":"succeeded"}}""";
    private const string Failed = """{"summaryEvent":{"result":"failed"}}""";

    [Theory]
    [InlineData(0, "NothingDiffers", "Nothing differs.", Succeeded)]
    [InlineData(null, "NothingDiffers", "Nothing differs.", Succeeded)]
    [InlineData(0, "NothingDiffers", "Nothing differs.", Advice, Succeeded)]
    [InlineData(7, "Differs", "1 resource to change.", Update, Succeeded)]
    [InlineData(0, "Differs", "1 resource to change.", Update, Succeeded)]
    [InlineData(null, "Differs", "1 resource to change.", Update, Unready, Succeeded)]
    [InlineData(7, "NothingDiffers", "Nothing differs; 1 resource not ready.", Unready, Succeeded)]
    [InlineData(7, "Unknown", "The engine says that something differs (exit code 7), and its events do not say what.", Succeeded)]
    [InlineData(7, "Failed", "The run failed: 1 error.", Update, Error, Succeeded)]
    [InlineData(0, "Failed", "The run failed: 1 error.", Error, Succeeded)]
    [InlineData(7, "Failed", "The run failed: 1 violation of mandatory policies.", Update, Mandatory, Succeeded)]
    [InlineData(1, "Failed", "The run failed: 1 error, 1 violation of mandatory policies.", Mandatory, Error, Failed)]
    [InlineData(0, "Failed", "The run failed, and its events do not say why.", Failed)]
    [InlineData(1, "Failed", "The run failed (exit code 1), and its events do not say why.", Succeeded)]
    [InlineData(255, "Failed", "The run failed (exit code 255), and its events do not say why.")]
    [InlineData(-1, "Failed", "The run failed (exit code -1), and its events do not say why.")]
    [InlineData(0, "Unknown", "The events end before their summary, after 1.", Update)]
    [InlineData(7, "Unknown", "The events end before their summary, after 1.", Update)]
    [InlineData(0, "Unknown", "No event of the engine was read.")]
    [InlineData(2, "Unknown", "pulumi does not understand how it was called (exit code 2).")]
    [InlineData(3, "NotAuthenticated", "pulumi could not log in where the state is (exit code 3).", Error)]
    [InlineData(6, "NoStack", "There is no stack dev where the state is (exit code 6).", Error)]
    [InlineData(8, "Cancelled", "The run was cancelled (exit code 8).", Update, Error, Failed)]
    public void End_is_told_apart(int? exitCode, string verdict, string sentence, params string[] lines)
    {
        var end = EngineEnd.Of(exitCode, EngineEvents.Read(lines), "dev");

        Assert.Equal((verdict, sentence), (end.Verdict.ToString(), end.Sentence));
        Assert.Equal(end.Verdict is EngineVerdict.NothingDiffers or EngineVerdict.Differs, end.NextStep.Length == 0);
    }
}
