namespace Dragoman.Events;

/// <summary>The sides of an act that one of a user's own rules found: those of its frame, and for a side the frame asks for and does not find, what the model takes for it.</summary>
internal static class OwnSides
{
    /// <summary>Whether the frame of a user's rule has found all it asks for.</summary>
    public static bool AreComplete(ActDraft draft) => draft.Entry.IsOwn && !WantsActor(draft) && !WantsRecipient(draft);

    /// <summary>Adds what the model has chosen to the sides that are missing.</summary>
    /// <param name="draft">The act.</param>
    /// <param name="chosen">Mentions with the index of their role in <see cref="ActModel.Roles"/> and how likely it is.</param>
    public static void Complete(ActDraft draft, List<(int Mention, int Role, float Probability)> chosen)
    {
        var (wantsActor, wantsRecipient) = (WantsActor(draft), WantsRecipient(draft));
        foreach (var (mention, role, probability) in chosen)
        {
            if (draft.Actors.Contains(mention) || draft.Recipients.Contains(mention)) continue;
            if (role == 2 && wantsRecipient)
            {
                draft.Recipients.Add(mention);
                draft.RecipientsProbability = Least(draft.RecipientsProbability, probability);
            }
            else if (role != 2 && wantsActor)
            {
                draft.Actors.Add(mention);
                draft.ActorsProbability = Least(draft.ActorsProbability, probability);
            }
        }
    }

    private static bool WantsActor(ActDraft draft) => draft.Actors.Count == 0 && draft.Entry.Frame.Actor.Length > 0;

    private static bool WantsRecipient(ActDraft draft) => draft.Recipients.Count == 0 && !draft.Symmetric && draft.Entry.Frame.Recipient.Length > 0;

    private static float Least(float soFar, float probability) => soFar == 0 ? probability : Math.Min(soFar, probability);
}
